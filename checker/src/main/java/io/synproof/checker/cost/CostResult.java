package io.synproof.checker.cost;

import io.synproof.checker.model.Trace;
import io.synproof.checker.result.Outcome;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The least or greatest cost of a run, as far as it is known.
 *
 * @param <S> what a state is
 * @param <A> what an action is
 */
public sealed interface CostResult<S, A> {

    /** The value, if it is known for certain. */
    default OptionalLong value() {
        return this instanceof Exactly<S, A> exactly
                ? OptionalLong.of(exactly.cost())
                : OptionalLong.empty();
    }

    /**
     * The outcome, by whether there is a run that has a cost: {@code REACHED} too if there is no
     * greatest.
     */
    default Outcome outcome() {
        return switch (this) {
            case Exactly<S, A> _, Unbounded<S, A> _ -> Outcome.REACHED;
            case Unreachable<S, A> _ -> Outcome.UNREACHABLE;
            case Undecided<S, A> _ -> Outcome.UNDECIDED;
        };
    }

    /**
     * The run that shows the value, or the side of it that is known; if unbounded, the run that
     * takes the cycle once.
     */
    default Optional<Trace<S, A>> run() {
        return switch (this) {
            case Exactly<S, A>(long _, Trace<S, A> trace) -> Optional.of(trace);
            case Unbounded<S, A> unbounded -> Optional.of(unbounded.taking(1));
            case Unreachable<S, A> _ -> Optional.empty();
            case Undecided<S, A> undecided -> undecided.trace();
        };
    }

    /**
     * The exact value.
     *
     * <p>After a search cut short only a least cost is exact, if every run outside the search costs
     * at least as much.
     *
     * @param cost the least or greatest cost of a run
     * @param trace a run that costs as much, and of these found one with the fewest steps
     */
    record Exactly<S, A>(long cost, Trace<S, A> trace) implements CostResult<S, A> {}

    /**
     * There is no greatest cost: a cycle with a cost can be taken any number of times.
     *
     * @param stem a shortest run to such a cycle
     * @param cycle from where the stem ends, back to there: it costs more than 0
     * @param rest from there on to the goal; without steps if there is no goal
     */
    record Unbounded<S, A>(Trace<S, A> stem, Trace<S, A> cycle, Trace<S, A> rest)
            implements CostResult<S, A> {

        /** The run that takes the cycle this many times, from an initial state to the goal. */
        public Trace<S, A> taking(int times) {
            Trace<S, A> run = stem;
            for (int i = 0; i < times; i++) {
                run = run.followedBy(cycle.steps());
            }
            return run.followedBy(rest.steps());
        }
    }

    /** No run comes to the goal. */
    record Unreachable<S, A>() implements CostResult<S, A> {}

    /**
     * The search was cut short before it could be known.
     *
     * @param atLeast what the value is at least, for certain; empty if nothing is known of it
     * @param atMost what it is at most, for certain; empty if nothing is known of it
     * @param trace a run that costs the one of the two that a run can show: of a least cost the
     *     upper, of a greatest the lower; empty if no run to the goal was found
     */
    record Undecided<S, A>(OptionalLong atLeast, OptionalLong atMost, Optional<Trace<S, A>> trace)
            implements CostResult<S, A> {}
}
