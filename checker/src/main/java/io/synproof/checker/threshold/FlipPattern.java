package io.synproof.checker.threshold;

import io.synproof.checker.result.Outcome;
import java.util.List;
import java.util.Optional;

/** The dependence of an outcome on a parameter, over the range that was asked. */
public sealed interface FlipPattern {

    /** Every value has the same outcome. */
    record Constant(Outcome outcome) implements FlipPattern {}

    /**
     * The outcome flips once: it is monotone.
     *
     * @param at the least value with the other outcome
     * @param before the outcome of every value below
     * @param from the outcome of this value and every value above
     */
    record Once(int at, Outcome before, Outcome from) implements FlipPattern {}

    /**
     * The outcome flips more than once, whatever the undecided values would say: it is not
     * monotone, and no single value divides the range.
     *
     * @param at the values that are decided otherwise than the last decided one before
     */
    record Often(List<Integer> at) implements FlipPattern {
        /** Flips that cannot change. */
        public Often {
            at = List.copyOf(at);
        }
    }

    /**
     * Undecided values leave it open.
     *
     * @param undecided those values
     * @param within where the outcome flips at least once, if the decided values differ
     */
    record Open(List<Integer> undecided, Optional<Range> within) implements FlipPattern {
        /** Values that cannot change. */
        public Open {
            undecided = List.copyOf(undecided);
        }
    }
}
