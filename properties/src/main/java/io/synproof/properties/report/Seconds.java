package io.synproof.properties.report;

import java.time.Duration;

/** The number of seconds in a duration, to the thousandth. */
public final class Seconds {
    private Seconds() {}

    /** The seconds of a duration, rounded to thousandths. */
    public static double of(Duration duration) {
        return Math.round(duration.toNanos() / 1e6) / 1e3;
    }
}
