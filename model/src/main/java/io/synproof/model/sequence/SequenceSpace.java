package io.synproof.model.sequence;

import java.io.Serializable;

/**
 * The sequence numbers modulo 2^{@code bits} (RFC 9293, section 3.4).
 *
 * <p>TCP's own space has 32 bits. A search takes a smaller one, so that wrap-around comes within
 * reach; every rule of the model is written for any size.
 *
 * @param bits the width k of a number, 2 to 32
 */
public record SequenceSpace(int bits) implements Serializable {
    /** The narrowest space: four numbers. */
    public static final int FEWEST_BITS = 2;

    /** The space of real TCP. */
    public static final int MOST_BITS = 32;

    /**
     * A space of 2^{@code bits} numbers.
     *
     * @throws IllegalArgumentException if {@code bits} is not 2 to 32
     */
    public SequenceSpace {
        if (bits < FEWEST_BITS || bits > MOST_BITS) {
            throw new IllegalArgumentException("bits must be 2 to 32, not " + bits);
        }
    }

    /** The number of numbers in the space: 2^k. */
    public long size() {
        return 1L << bits;
    }

    /** The number congruent to {@code value}, which may be any integer. */
    public SequenceNumber number(long value) {
        return new SequenceNumber(value & (size() - 1), this);
    }

    /** The number zero. */
    public SequenceNumber zero() {
        return number(0);
    }
}
