package io.synproof.model.segment;

import io.synproof.model.sequence.SequenceNumber;
import java.io.Serializable;
import java.util.Comparator;

/**
 * One block of a SACK option: numbers that were received (RFC 2018, section 3).
 *
 * @param left the first number of the block
 * @param right the number after its last one
 */
public record SackBlock(SequenceNumber left, SequenceNumber right)
        implements Comparable<SackBlock>, Serializable {
    private static final Comparator<SackBlock> BY_CONTENT =
            Comparator.comparing(SackBlock::left).thenComparing(SackBlock::right);

    /** The number of numbers in it, 0 or more. */
    public long length() {
        return right.distanceFrom(left);
    }

    /** Whether {@code seq} is one of its numbers. */
    public boolean holds(SequenceNumber seq) {
        return seq.distanceFrom(left) < length();
    }

    /** Orders by value, for listings only: on a circle this is not "before". */
    @Override
    public int compareTo(SackBlock other) {
        return BY_CONTENT.compare(this, other);
    }

    /** As both edges, such as {@code 5-9}. */
    @Override
    public String toString() {
        return left + "-" + right;
    }
}
