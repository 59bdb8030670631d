package io.synproof.properties.reality.script.syntax;

/**
 * The time at which an event happens.
 *
 * @param kind what the numbers count from
 * @param from in microseconds, 0 or more
 * @param to the end of the range, in microseconds; {@code from} where there is none
 */
public record Moment(Kind kind, long from, long to) {
    /** At once, without a time of its own: the command before the first event. */
    public static final Moment AT_ONCE = new Moment(Kind.RELATIVE, 0, 0);

    /** At any time, for a packet that is waited for. */
    public static final Moment ANY = new Moment(Kind.ANY, 0, 0);

    /** The origin of a time. */
    public enum Kind {
        /** From the event before. */
        RELATIVE,
        /** From the beginning of the script. */
        ABSOLUTE,
        /** Whenever it comes. */
        ANY
    }

    /**
     * A time.
     *
     * @throws IllegalArgumentException if it is negative, or a range is backwards
     */
    public Moment {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("from " + from + " to " + to);
        }
    }

    /**
     * The earliest time, in microseconds since the beginning.
     *
     * @param now the time of the event before
     */
    public long earliest(long now) {
        return base(now) + from;
    }

    private long base(long now) {
        return switch (kind) {
            case RELATIVE, ANY -> now;
            case ABSOLUTE -> 0;
        };
    }
}
