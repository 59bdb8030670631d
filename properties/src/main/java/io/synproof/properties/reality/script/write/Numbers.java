package io.synproof.properties.reality.script.write;

import io.synproof.model.sequence.SequenceNumber;
import io.vavr.control.Option;

/**
 * The numbers of one direction as a script has them: of 32 bits, counted from an initial number.
 *
 * @param near a number of the model whose place is known
 * @param place its place
 */
record Numbers(Option<SequenceNumber> near, long place) {
    static final Numbers UNKNOWN = new Numbers(Option.none(), 0);

    private static final long CIRCLE = 1L << 32;

    /** The place of a number, which is less than half the model's space away. */
    long of(SequenceNumber number) {
        return Math.floorMod(signed(number), CIRCLE);
    }

    private long signed(SequenceNumber number) {
        if (near.isEmpty()) {
            return number.value();
        }
        long ahead = number.distanceFrom(near.get());
        long size = number.space().size();
        return place + (ahead >= size / 2 ? ahead - size : ahead);
    }

    /** These numbers, looked at from another of them. */
    Numbers at(SequenceNumber number) {
        return new Numbers(Option.some(number), signed(number));
    }

    /** Numbers that begin at {@code number}. */
    static Numbers from(SequenceNumber number) {
        return new Numbers(Option.some(number), 0);
    }
}
