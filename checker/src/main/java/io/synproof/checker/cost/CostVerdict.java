package io.synproof.checker.cost;

import io.synproof.checker.model.Trace;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Coverage;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The verdict on a question about the cost of runs, with its evidence.
 *
 * @param question whether the least or the greatest cost was asked for
 * @param goal the name of the property whose deciding state or step ends a run; empty if runs go on
 *     for
 *     ever
 * @param cost the name of the cost
 * @param total what was found
 * @param coverage what the search saw
 * @param bounds how far it was allowed to go
 */
public record CostVerdict<S, A>(
        Question question,
        Optional<String> goal,
        String cost,
        CostResult<S, A> total,
        Coverage coverage,
        Bounds bounds) {

    /** The kind of question: the least or the greatest cost. */
    public enum Question {
        /** The least cost of a run to the goal. */
        LEAST,
        /** The greatest cost of a run to the goal, or of any run if there is none. */
        GREATEST
    }

    /** The value, if it is known for certain. */
    public OptionalLong value() {
        return total.value();
    }

    /**
     * The run that shows the value, or the side of it that is known; if unbounded, the run that
     * takes the cycle once.
     */
    public Optional<Trace<S, A>> trace() {
        return switch (total) {
            case CostResult.Exactly<S, A>(long _, Trace<S, A> trace) -> Optional.of(trace);
            case CostResult.Unbounded<S, A> unbounded -> Optional.of(unbounded.taking(1));
            case CostResult.Unreachable<S, A> _ -> Optional.empty();
            case CostResult.Undecided<S, A> undecided -> undecided.trace();
        };
    }

    /**
     * The same verdict in no time: equal for equal searches, whatever the threads and the machine.
     */
    public CostVerdict<S, A> withoutTime() {
        return new CostVerdict<>(question, goal, cost, total, coverage.withoutTime(), bounds);
    }

    /** The verdict in words: the value, the run that has it, coverage and bounds. */
    @Override
    public String toString() {
        return CostText.of(this);
    }
}
