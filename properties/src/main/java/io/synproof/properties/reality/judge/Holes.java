package io.synproof.properties.reality.judge;

import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.List;

/**
 * The numbers of a stream that were not seen, though later ones were.
 *
 * @param missing the gaps, in the order of their numbers
 */
record Holes(List<Hole> missing) {
    private static final int MOST = 256;

    /** There are none. */
    static final Holes NONE = new Holes(List.empty());

    /**
     * A gap.
     *
     * @param from its first number
     * @param to the number behind its last
     */
    record Hole(SequenceNumber from, SequenceNumber to) {
        private boolean meets(SequenceNumber start, SequenceNumber end) {
            return Distance.of(end, from) > 0 && Distance.of(to, start) > 0;
        }

        private List<Hole> without(SequenceNumber start, SequenceNumber end) {
            List<Hole> left =
                    Distance.of(start, from) > 0 ? List.of(new Hole(from, start)) : List.empty();
            return Distance.of(to, end) > 0 ? left.append(new Hole(end, to)) : left;
        }
    }

    /** Whether numbers from {@code start} to {@code end} lie in a gap. */
    boolean meet(SequenceNumber start, SequenceNumber end) {
        return missing.exists(hole -> hole.meets(start, end));
    }

    /** Without the numbers from {@code start} to {@code end}, which are seen now. */
    Holes without(SequenceNumber start, SequenceNumber end) {
        return missing.isEmpty()
                ? this
                : new Holes(missing.flatMap(
                        hole -> hole.meets(start, end) ? hole.without(start, end) : List.of(hole)));
    }

    /** With one more gap behind all others. */
    Holes with(SequenceNumber from, SequenceNumber to) {
        return new Holes(missing.append(new Hole(from, to)).takeRight(MOST));
    }
}
