package io.synproof.model.sequence;

import java.io.Serializable;

/**
 * One number of a {@link SequenceSpace}; it names an octet, a SYN or a FIN (RFC 9293, section 3.4).
 *
 * <p>Numbers lie on a circle, so "less than" means "a little before". Tests that the RFC writes as
 * a chain, such as {@code SND.UNA < SEG.ACK =< SND.NXT}, are asked with {@link #isAfterUpTo}, which
 * is exact everywhere on the circle.
 *
 * @param value 0 to 2^k - 1
 * @param space the space in which it is counted
 */
public record SequenceNumber(long value, SequenceSpace space)
        implements Comparable<SequenceNumber>, Serializable {

    /**
     * A number of a space.
     *
     * @throws IllegalArgumentException if {@code value} is not in the space
     */
    public SequenceNumber {
        if (value < 0 || value >= space.size()) {
            throw new IllegalArgumentException(value + " is not a number of " + space);
        }
    }

    /** The number {@code steps} further on the circle; a negative count goes back. */
    public SequenceNumber plus(long steps) {
        return space.number(value + steps);
    }

    /** The number after this one. */
    public SequenceNumber next() {
        return plus(1);
    }

    /** The number of steps forward from {@code earlier} to this number: 0 to 2^k - 1. */
    public long distanceFrom(SequenceNumber earlier) {
        return (value - earlier.value) & (space.size() - 1);
    }

    /**
     * Whether this number comes before {@code other}: by less than half the circle.
     *
     * <p>Two numbers exactly half the circle apart are in no order (as RFC 1982 leaves it).
     */
    public boolean isBefore(SequenceNumber other) {
        long ahead = other.distanceFrom(this);
        return ahead > 0 && ahead < space.size() / 2;
    }

    /** Whether {@code from < this =< to}, walking forward from {@code from}. */
    public boolean isAfterUpTo(SequenceNumber from, SequenceNumber to) {
        long ahead = distanceFrom(from);
        return ahead > 0 && ahead <= to.distanceFrom(from);
    }

    /** Whether {@code from =< this =< to}, walking forward from {@code from}. */
    public boolean isFromUpTo(SequenceNumber from, SequenceNumber to) {
        return distanceFrom(from) <= to.distanceFrom(from);
    }

    /** Orders by value, for listings only: on a circle this is not "before". */
    @Override
    public int compareTo(SequenceNumber other) {
        return Long.compare(value, other.value);
    }

    /** Depends on the value alone: within one search there is one space. */
    @Override
    public int hashCode() {
        return Long.hashCode(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
