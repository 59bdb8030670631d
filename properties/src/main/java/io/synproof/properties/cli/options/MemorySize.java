package io.synproof.properties.cli.options;

import io.synproof.properties.scenarios.BadInputException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of memory on the command line, such as {@code 512m}. */
public final class MemorySize {
    private static final Pattern GRAMMAR = Pattern.compile("(\\d{1,9})([kmgKMG]?)");

    private MemorySize() {}

    /**
     * The number of bytes that a text stands for.
     *
     * @throws BadInputException if it is not an amount of memory
     */
    public static long of(String option, String text) {
        Matcher matcher = GRAMMAR.matcher(text);
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            throw new BadInputException(
                    option + " is an amount of memory such as 512m or 4g, not " + text);
        }
        int power =
                " kmg".indexOf((matcher.group(2) + " ").toLowerCase(Locale.ROOT).charAt(0));
        return Long.parseLong(matcher.group(1)) << (10 * power);
    }
}
