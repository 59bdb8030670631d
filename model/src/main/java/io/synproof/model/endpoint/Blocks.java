package io.synproof.model.endpoint;

import io.synproof.model.segment.SackBlock;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.control.Option;

/** Blocks of numbers that lie beyond one number, from which they are counted. */
final class Blocks {
    private Blocks() {}

    /** Whether two blocks overlap or touch. */
    static boolean meet(SequenceNumber base, SackBlock some, SackBlock other) {
        return some.left().distanceFrom(base) <= other.right().distanceFrom(base)
                && other.left().distanceFrom(base) <= some.right().distanceFrom(base);
    }

    /** The block that two blocks make that meet. */
    static SackBlock join(SequenceNumber base, SackBlock some, SackBlock other) {
        return new SackBlock(
                isNearer(base, some.left(), other.left()) ? some.left() : other.left(),
                isNearer(base, some.right(), other.right()) ? other.right() : some.right());
    }

    /** The numbers that are in both of two blocks, or none. */
    static Option<SackBlock> common(SequenceNumber base, SackBlock some, SackBlock other) {
        SackBlock both = new SackBlock(
                isNearer(base, some.left(), other.left()) ? other.left() : some.left(),
                isNearer(base, some.right(), other.right()) ? some.right() : other.right());
        return Option.when(isNearer(base, both.left(), both.right()), both);
    }

    private static boolean isNearer(
            SequenceNumber base, SequenceNumber some, SequenceNumber other) {
        return some.distanceFrom(base) < other.distanceFrom(base);
    }
}
