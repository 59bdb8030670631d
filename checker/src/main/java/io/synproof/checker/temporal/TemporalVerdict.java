package io.synproof.checker.temporal;

import io.synproof.checker.model.Trace;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * The verdict on a temporal question, with its evidence.
 *
 * @param assumed the names of the assumptions of fairness
 * @param outcome {@code HOLDS}, {@code VIOLATED} or {@code UNDECIDED}
 * @param lasso a fair run that violates it; empty unless it is violated, and for {@link
 *     Temporal.AlwaysPossible}
 * @param trap a shortest trace to a state from which the goal is out of reach; only for {@link
 *     Temporal.AlwaysPossible}, if it is violated
 * @param choices the stem and the cycle once, or the trap, as {@link Trace#choices} of the model
 * @param coverage what the search saw
 * @param bounds how far it was allowed to go
 */
public record TemporalVerdict<S, A>(
        Temporal<S> question,
        List<String> assumed,
        Outcome outcome,
        Optional<Lasso<S, A>> lasso,
        Optional<Trace<S, A>> trap,
        Optional<String> choices,
        Coverage coverage,
        Bounds bounds) {

    /** A verdict on a copy of these assumptions. */
    public TemporalVerdict {
        assumed = List.copyOf(assumed);
    }

    /** What reports call the question. */
    public String name() {
        return question.name();
    }

    /** Whether the question's answer is yes. */
    public boolean isSatisfied() {
        return outcome == Outcome.HOLDS;
    }

    /**
     * This verdict, if the answer is yes.
     *
     * @throws AssertionError otherwise; its message is the lasso or the trap, what was assumed and
     *     covered, and how to replay
     */
    public TemporalVerdict<S, A> orThrow() {
        if (isSatisfied()) {
            return this;
        }
        throw new AssertionError(toString());
    }

    /**
     * The same verdict in no time: equal for equal searches, whatever the threads and the machine.
     */
    public TemporalVerdict<S, A> withoutTime() {
        return new TemporalVerdict<>(
                question, assumed, outcome, lasso, trap, choices, coverage.withoutTime(), bounds);
    }

    /** The verdict in words: outcome, evidence, assumptions, coverage, and how to replay. */
    @Override
    public String toString() {
        return TemporalText.of(this);
    }
}
