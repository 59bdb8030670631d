package io.synproof.properties.scenarios;

import io.synproof.model.rules.Rule;
import io.synproof.model.rules.SeededFault;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The values of a setting one notch away from a given one.
 *
 * <p>For a number they are its predecessor and successor; for a word, where there are numbers too,
 * the least number, and 1 if that is 0. All words are always one notch away. The clock of a
 * scenario is also moved to 2 and 3 ticks. No fault is seeded: no real TCP has it, and {@code
 * necessity} covers it. Nor are capacity and copies without limit, which {@code --unbounded} asks
 * about.
 */
public final class Notch {
    private static final List<String> CLOCKS = List.of("2", "3");

    /** What is asked without a limit by another search. */
    private static final Set<Setting<?>> BEYOND = Set.of(Settings.CAPACITY, Settings.DUPLICATE);

    private Notch() {}

    /** The values one notch away from a setting's value in a setup, in the order of a listing. */
    public static List<String> of(Setting<?> setting, ConfiguredScenario setup) {
        String text = setup.text(setting);
        return Stream.of(words(setting), numbers(setting, text), clocks(setting))
                .flatMap(values -> values)
                .filter(value -> !value.equals(text))
                .distinct()
                .toList();
    }

    private static Stream<String> words(Setting<?> setting) {
        if (setting.key().equals(Rule.FLAW.key())) {
            return Stream.of(SeededFault.NONE.key());
        }
        return setting.domain().words().stream()
                .filter(word -> !BEYOND.contains(setting) || !word.equals(Settings.UNLIMITED));
    }

    private static Stream<String> numbers(Setting<?> setting, String text) {
        return setting.domain().numbers().stream()
                .flatMap(range -> notches(range, text)
                        .filter(number -> range.least() <= number && number <= range.most())
                        .mapToObj(Integer::toString));
    }

    private static IntStream notches(ValueDomain.Numbers<?> range, String text) {
        if (text.matches("\\d+")) {
            int number = Integer.parseInt(text);
            return IntStream.of(number - 1, number + 1);
        }
        return range.least() == 0 ? IntStream.of(0, 1) : IntStream.of(range.least());
    }

    private static Stream<String> clocks(Setting<?> setting) {
        return setting.equals(Settings.MSL) ? CLOCKS.stream() : Stream.of();
    }
}
