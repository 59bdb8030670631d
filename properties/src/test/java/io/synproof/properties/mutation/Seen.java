package io.synproof.properties.mutation;

import java.util.BitSet;
import java.util.OptionalLong;

/**
 * What came of an experiment with the model of a sandbox.
 *
 * @param property the name of its property
 * @param truth whether the property is so
 * @param value the quantity that was found, if it is about one
 * @param states how many states were seen; 0 if the model broke down
 * @param passes how much the model did, as {@link Meter} counts
 * @param places the numbers that {@link Probes} gives to the methods that ran and to the clauses
 *     that were cited
 */
public record Seen(
        String property, Truth truth, OptionalLong value, long states, long passes, BitSet places) {

    /** Whether a property is so. */
    public enum Truth {
        /** It holds, or is reached. */
        SO,
        /** It is violated, or unreachable. */
        NOT_SO,
        /** A bound stopped the search. */
        UNDECIDED,
        /** The model threw something. */
        BROKEN,
        /** The model ran on and on. */
        ENDLESS
    }

    boolean isDecided() {
        return truth == Truth.SO || truth == Truth.NOT_SO;
    }
}
