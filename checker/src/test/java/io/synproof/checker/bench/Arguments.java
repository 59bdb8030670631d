package io.synproof.checker.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A command line: words, and options that have a value each.
 *
 * <p>Not parsed by a library, for the time of a run includes it: picocli's start takes as long as
 * searching a hundred thousand states.
 */
record Arguments(List<String> words, Map<String, String> options) {
    private static final String HELP = "--help";

    /**
     * An option.
     *
     * @param legal what its value may be, in words
     */
    record Option(String name, String legal) {}

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
                boolean apart = parts.length == 1;
                if (apart && i + 1 == line.length) {
                    throw new BadWord(option.name + " has no value; it is " + option.legal);
                }
                i += apart ? 1 : 0;
                options.put(option.name, apart ? line[i] : parts[1]);
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

    Optional<String> value(String name) {
        return Optional.ofNullable(options.get(name));
    }
}
