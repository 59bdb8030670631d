package io.synproof.properties.report;

import java.time.Duration;
import java.util.Locale;

/** The number of seconds in a duration, to the thousandth. */
public final class Seconds {
    private Seconds() {}

    /** The seconds of a duration, rounded to thousandths. */
    public static double of(Duration duration) {
        return Math.round(duration.toNanos() / 1e6) / 1e3;
    }

    /** The seconds of a duration for a reader, to the tenth. */
    static String words(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", of(duration));
    }
}
