package io.synproof.properties.scenarios;

import io.synproof.model.rules.RuleOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The values that a setting may have: some words, and perhaps a range of numbers.
 *
 * @param <T> what a value means
 * @param named the words and their meaning, in the order of a listing
 * @param numbers the range, if there is one
 */
public record ValueDomain<T>(List<Named<T>> named, Optional<Numbers<T>> numbers) {

    /**
     * A word and its meaning.
     *
     * @param word what the user writes
     * @param value what it stands for
     * @param meaning what it means, in a few words; may be empty
     */
    public record Named<T>(String word, T value, String meaning) {}

    /**
     * A range of numbers.
     *
     * @param least the least
     * @param most the greatest
     * @param value what a number stands for
     */
    public record Numbers<T>(int least, int most, IntFunction<T> value) {
        Optional<T> parse(String text) {
            return text.matches("\\d{1,9}") && inRange(Integer.parseInt(text))
                    ? Optional.of(value.apply(Integer.parseInt(text)))
                    : Optional.empty();
        }

        private boolean inRange(int number) {
            return least <= number && number <= most;
        }
    }

    /** The numbers of a range. */
    static ValueDomain<Integer> range(int least, int most) {
        return new ValueDomain<>(
                List.of(), Optional.of(new Numbers<>(least, most, number -> number)));
    }

    /** Some words. */
    static <T> ValueDomain<T> words(List<Named<T>> named) {
        return new ValueDomain<>(named, Optional.empty());
    }

    /** A word for each of some values, such as those of an enum, and what it means. */
    static <T> ValueDomain<T> choice(
            T[] values, Function<T, String> word, Function<T, String> meaning) {
        return words(Stream.of(values)
                .map(value -> new Named<>(word.apply(value), value, meaning.apply(value)))
                .toList());
    }

    /** The words of options that have a name and a meaning. */
    static <T extends RuleOption> ValueDomain<T> choice(T[] values) {
        return choice(values, RuleOption::key, RuleOption::meaning);
    }

    /** These values and one more word. */
    ValueDomain<T> or(String word, T value, String meaning) {
        return new ValueDomain<>(
                Stream.concat(named.stream(), Stream.of(new Named<>(word, value, meaning)))
                        .toList(),
                numbers);
    }

    /** Words for yes and no. */
    static ValueDomain<Boolean> flag(String yes, String no) {
        return words(List.of(new Named<>(yes, true, ""), new Named<>(no, false, "")));
    }

    /** The value that a text stands for, if it is legal. */
    Optional<T> parse(String text) {
        return named.stream()
                .filter(value -> value.word().equals(text))
                .map(Named::value)
                .findFirst()
                .or(() -> numbers.flatMap(range -> range.parse(text)));
    }

    /** The legal words. */
    List<String> words() {
        return named.stream().map(Named::word).toList();
    }

    /** The legal values in words, such as {@code anyMoment, quiet, never or 0 to 32}. */
    public String describe() {
        Stream<String> range =
                numbers.stream().map(numbers -> numbers.least() + " to " + numbers.most());
        return Stream.concat(words().stream(), range).collect(Collectors.joining(", "));
    }

    /** The words that have a meaning to explain, with it. */
    public Map<String, String> meanings() {
        return named.stream()
                .filter(value -> !value.meaning().isEmpty())
                .collect(Collectors.toMap(
                        Named::word, Named::meaning, (one, other) -> one, LinkedHashMap::new));
    }
}
