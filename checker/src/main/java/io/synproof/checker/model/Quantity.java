package io.synproof.checker.model;

import java.util.Locale;

/** Numbers formatted for a reader, independent of the locale. */
public final class Quantity {
    private Quantity() {}

    /** The number and its noun, such as {@code 1 step} or {@code 1,000 steps}. */
    public static String of(long number, String noun) {
        return grouped(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** The number with a comma between its thousands. */
    public static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
