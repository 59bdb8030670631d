package io.synproof.properties.documents.schedule;

import io.synproof.properties.markup.yaml.Place;
import io.synproof.properties.scenarios.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of a sentence that are still to be read, each with its place.
 *
 * <p>Articles are left out, and so are commas and the {@code 's} of a possessive at the end of a
 * word: they are for the reader.
 *
 * @param words the words
 * @param end the place behind the last word
 */
record ScheduleWords(List<Word> words, Place end) {
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final List<String> ARTICLES = List.of("the", "a", "an");

    /**
     * A word.
     *
     * @param place its place
     * @param text the word
     */
    record Word(Place place, String text) {}

    /**
     * A word that was read, and the words behind it.
     *
     * @param word the word
     * @param rest the rest
     */
    record Read(Word word, ScheduleWords rest) {}

    /**
     * The words of a text.
     *
     * @param place the place of its first character
     */
    static ScheduleWords of(Place place, String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String word = matcher.group().replaceAll(",$", "").replaceAll("'s$", "");
            if (!ARTICLES.contains(word.toLowerCase(Locale.ROOT)) && !word.isEmpty()) {
                words.add(new Word(shifted(place, matcher.start()), word));
            }
        }
        return new ScheduleWords(
                List.copyOf(words), shifted(place, text.stripTrailing().length()));
    }

    private static Place shifted(Place place, int columns) {
        return new Place(place.file(), place.line(), place.column() + columns);
    }

    /** Whether nothing is left. */
    boolean isEmpty() {
        return words.isEmpty();
    }

    /** The next word, if there is one. */
    Optional<Word> peek() {
        return words.stream().findFirst();
    }

    /** Whether the next word is one of these. */
    boolean begins(String... expected) {
        return peek().filter(word -> Stream.of(expected).anyMatch(word.text()::equals))
                .isPresent();
    }

    /** The words behind the next. */
    ScheduleWords rest() {
        return new ScheduleWords(words.subList(1, words.size()), end);
    }

    /**
     * The next word.
     *
     * @param what what it must be, in words
     * @throws BadInputException if there is none
     */
    Read next(String what) {
        return peek().map(word -> new Read(word, rest()))
                .orElseThrow(() -> end.error("here must be " + what + ", and the sentence ends"));
    }

    /**
     * The next word, one of some.
     *
     * @param what what kind of word it is
     * @throws BadInputException if it is none of them; the nearest is named
     */
    Read oneOf(String what, List<String> legal) {
        Read read = next("a word such as " + legal.getFirst());
        if (!legal.contains(read.word().text())) {
            throw read.word().place().unknown(what, read.word().text(), legal);
        }
        return read;
    }

    /** The one of some values that has this name. */
    static <T> T named(T[] values, String name) {
        return Stream.of(values)
                .filter(value -> value.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The words behind a word that must come next. */
    ScheduleWords behind(String expected) {
        return oneOf("word", List.of(expected)).rest();
    }

    /**
     * That nothing is left.
     *
     * @throws BadInputException otherwise
     */
    void requireEnd() {
        peek().ifPresent(word -> {
            throw word.place()
                    .error("'" + word.text() + "' is too much: the sentence is complete before it");
        });
    }
}
