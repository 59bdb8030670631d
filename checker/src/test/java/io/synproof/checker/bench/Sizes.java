package io.synproof.checker.bench;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Large numbers as they are written on the command line. */
final class Sizes {
    /** What a number of octets may be. */
    static final String OCTETS = "a number of octets, with k, m or g such as 512m or 4g";

    /** What a number of anything may be. */
    static final String NUMBER = "a whole number, 1 or more";

    private static final Pattern SIZE_PATTERN = Pattern.compile("([1-9]\\d{0,8})([kmg]?)");
    private static final Pattern NUMBER_PATTERN = Pattern.compile("[1-9]\\d{0,17}");

    private Sizes() {}

    /**
     * A number of octets.
     *
     * @throws BadWord if it is none
     */
    static long octets(String name, String text) {
        Matcher matcher = SIZE_PATTERN.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw BadWord.value(name, text, OCTETS);
        }
        return Long.parseLong(matcher.group(1)) << (10 * " kmg".indexOf(unit(matcher)));
    }

    private static String unit(Matcher matcher) {
        return matcher.group(2).isEmpty() ? " " : matcher.group(2);
    }

    /**
     * A number of anything.
     *
     * @throws BadWord if it is none
     */
    static long number(String name, String text) {
        if (!NUMBER_PATTERN.matcher(text).matches()) {
            throw BadWord.value(name, text, NUMBER);
        }
        return Long.parseLong(text);
    }
}
