package io.synproof.checker.property;

import io.synproof.checker.model.FailureText;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.model.Trace;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.Outcome;
import java.util.Optional;

/**
 * The verdict on a property, with its evidence.
 *
 * @param trace to the violation or the witness: from an exhaustive search, a shortest one, and of
 *     those one with the fewest faults; empty for the other outcomes
 * @param choices the trace as {@link Trace#choices} of the model; present exactly if the trace is
 * @param coverage what the search saw
 * @param bounds how far it was allowed to go
 */
public record Verdict<S, A>(
        Property<S, A> property,
        Outcome outcome,
        Optional<Trace<S, A>> trace,
        Optional<String> choices,
        Coverage coverage,
        Bounds bounds) {

    /**
     * A verdict that a trace shows: something is violated, or reached.
     *
     * @throws ModelException if the trace is not, or no longer, a run of the model
     */
    public static <S, A> Verdict<S, A> withTrace(
            Model<S, A> model,
            Property<S, A> property,
            Trace<S, A> trace,
            Coverage coverage,
            Bounds bounds) {
        return new Verdict<>(
                property,
                property.outcomeIfSeen(),
                Optional.of(trace.shownBy(model)),
                Optional.of(FailureText.choices(model, property.name(), trace)),
                coverage,
                bounds);
    }

    /** A verdict that no trace shows: something holds, is unreachable, or stays undecided. */
    public static <S, A> Verdict<S, A> withoutTrace(
            Property<S, A> property, Outcome outcome, Coverage coverage, Bounds bounds) {
        return new Verdict<>(
                property, outcome, Optional.empty(), Optional.empty(), coverage, bounds);
    }

    /** Whether the property is satisfied: it holds, or is reached. */
    public boolean isSatisfied() {
        return outcome == Outcome.HOLDS || outcome == Outcome.REACHED;
    }

    /**
     * This verdict, if the property holds or is reached.
     *
     * @throws AssertionError otherwise; its message is the trace, the bounds, what was covered, and
     *     how to replay
     */
    public Verdict<S, A> orThrow() {
        if (isSatisfied()) {
            return this;
        }
        throw new AssertionError(VerdictText.of(this));
    }

    /**
     * The same verdict with an elapsed time of 0: equal for equal searches, whatever the threads
     * and the machine.
     */
    public Verdict<S, A> withoutTime() {
        return new Verdict<>(property, outcome, trace, choices, coverage.withoutTime(), bounds);
    }

    /** The verdict in words: outcome, trace, bounds, coverage, and how to replay. */
    @Override
    public String toString() {
        return VerdictText.of(this);
    }
}
