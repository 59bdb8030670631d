package io.synproof.properties.reality.explain;

import java.util.Locale;

/** Lengths of time in words, with three digits or so. */
public final class TimeWords {
    private static final double NANOS = 1e9;
    private static final double MILLI = 1e-3;
    private static final double MICRO = 1e-6;

    private TimeWords() {}

    /** Nanoseconds in seconds. */
    public static double seconds(long nanos) {
        return nanos / NANOS;
    }

    /** A length of time, in seconds, as {@code 3.20 s}, {@code 28.1 ms} or {@code 147 us}. */
    public static String of(double seconds) {
        double size = Math.abs(seconds);
        if (size >= 1) {
            return String.format(Locale.ROOT, "%.2f s", seconds);
        }
        return size >= MILLI
                ? String.format(
                        Locale.ROOT, size < 10 * MILLI ? "%.2f ms" : "%.1f ms", seconds / MILLI)
                : String.format(Locale.ROOT, "%.0f us", seconds / MICRO);
    }
}
