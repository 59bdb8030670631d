package io.synproof.checker.bench;

import io.synproof.checker.Bounds;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bounds as they are written on the command line. */
final class Sizes {
    private static final Pattern OCTETS = Pattern.compile("([1-9]\\d{0,8})([kmg]?)");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");

    private Sizes() {}

    /**
     * The bounds that are given.
     *
     * @throws BadWord if one is not legal
     */
    static Bounds bounds(Optional<String> memory, Optional<String> states) {
        Bounds bounds = memory.map(text -> Bounds.memory(octets(text))).orElse(Bounds.none());
        return states.map(text -> bounds.withStates(number(text))).orElse(bounds);
    }

    private static long octets(String text) {
        Matcher matcher = OCTETS.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw BadWord.value(
                    "--max-memory", text, "a number of octets, with k, m or g such as 512m or 4g");
        }
        return Long.parseLong(matcher.group(1)) << (10 * " kmg".indexOf(unit(matcher)));
    }

    private static String unit(Matcher matcher) {
        return matcher.group(2).isEmpty() ? " " : matcher.group(2);
    }

    private static long number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw BadWord.value("--max-states", text, "a whole number, 1 or more");
        }
        return Long.parseLong(text);
    }
}
