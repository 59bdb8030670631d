package io.synproof.model.segment;

import java.io.Serializable;

/**
 * The value of a timestamp clock, TSval or TSecr (RFC 7323, section 3): an unsigned number of 32
 * bits that wraps.
 *
 * @param value 0 or more, below {@link #CYCLE}
 */
public record Timestamp(long value) implements Serializable {
    /** The number of values; a comparison is right for values less than half of it apart. */
    public static final long CYCLE = 1L << 32;

    /** The first value. */
    public static final Timestamp ZERO = new Timestamp(0);

    /**
     * A value.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    public Timestamp {
        if (value < 0 || value >= CYCLE) {
            throw new IllegalArgumentException("timestamp " + value);
        }
    }

    /** The value {@code steps} steps later, 0 or more. */
    public Timestamp plus(int steps) {
        return steps == 0 ? this : new Timestamp((value + steps) % CYCLE);
    }

    /** The value {@code steps} steps before, 0 or more. */
    public Timestamp minus(int steps) {
        return steps == 0 ? this : new Timestamp(Math.floorMod(value - steps, CYCLE));
    }

    /** Whether it is older than {@code other}: s &lt; t of RFC 7323, section 5.2. */
    public boolean isBefore(Timestamp other) {
        long ahead = Math.floorMod(other.value - value, CYCLE);
        return ahead > 0 && ahead < CYCLE / 2;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
