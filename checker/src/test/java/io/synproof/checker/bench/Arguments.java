package io.synproof.checker.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A command line: words, and options, of which most have a value.
 *
 * <p>Not parsed by a library, for the time of a run includes it: picocli's start takes as long as
 * searching a hundred thousand states.
 */
record Arguments(List<String> words, Map<String, String> options) {
    private static final String HELP = "--help";

    /**
     * An option.
     *
     * @param legal what its value may be, in words; empty if it has none
     */
    record Option(String name, String legal) {

        /** An option without a value. */
        static Option flag(String name) {
            return new Option(name, "");
        }

        boolean isFlag() {
            return legal.isEmpty();
        }
    }

    /**
     * What a command line says.
     *
     * @param known the options there are, apart from {@code --help}, and what their values may be
     * @throws BadWord if there is another, or one has no value
     */
    static Arguments of(List<Option> known, String... line) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < line.length; i++) {
            String[] parts = line[i].split("=", 2);
            if (!line[i].startsWith("-")) {
                words.add(line[i]);
            } else if (line[i].equals(HELP)) {
                options.put(HELP, "");
            } else {
                Option option = option(parts[0], known);
                if (option.isFlag() && parts.length == 2) {
                    throw new BadWord(option.name + " has no value, and so not '" + parts[1] + "'");
                }
                boolean apart = parts.length == 1 && !option.isFlag();
                if (apart && i + 1 == line.length) {
                    throw new BadWord(option.name + " has no value; it is " + option.legal);
                }
                i += apart ? 1 : 0;
                options.put(option.name, apart ? line[i] : parts[parts.length - 1]);
            }
        }
        return new Arguments(words, options);
    }

    private static Option option(String name, List<Option> known) {
        List<String> all =
                Stream.concat(known.stream().map(Option::name), Stream.of(HELP)).toList();
        return known.stream()
                .filter(option -> option.name.equals(name))
                .findFirst()
                .orElseThrow(() -> BadWord.unknown("option", name, all));
    }

    boolean asksForHelp() {
        return options.containsKey(HELP);
    }

    boolean has(String name) {
        return options.containsKey(name);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(options.get(name));
    }
}
