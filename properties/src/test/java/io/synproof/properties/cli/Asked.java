package io.synproof.properties.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** A question asked as a user would ask it, with its answer and the size of its search. */
final class Asked {
    private Asked() {}

    static void asks(
            String scenario, String property, String verdict, int states, String settings) {
        Stream<String> sets = Stream.of(settings.split(" "))
                .filter(setting -> !setting.isEmpty())
                .flatMap(setting -> Stream.of("--set", setting));
        String[] args = Stream.concat(
                        Stream.of("check", "--scenario", scenario, "--property", property), sets)
                .toArray(String[]::new);
        Shell shell = Shell.run(args);
        assertThat(shell.err()).isEmpty();
        assertThat(shell.out().lines())
                .anyMatch(line -> line.startsWith(verdict + "  " + property + ": "))
                .anyMatch(line -> line.replace(",", "").startsWith(states + " states "));
    }
}
