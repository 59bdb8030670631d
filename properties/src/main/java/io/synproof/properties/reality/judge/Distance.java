package io.synproof.properties.reality.judge;

import io.synproof.model.sequence.SequenceNumber;

/** The distance between two sequence numbers that are less than half their circle apart. */
final class Distance {
    private Distance() {}

    /** How far {@code number} is ahead of {@code base}, which may be negative. */
    static long of(SequenceNumber number, SequenceNumber base) {
        return (int) (number.value() - base.value());
    }
}
