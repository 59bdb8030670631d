package io.synproof.checker.property;

import io.synproof.checker.model.Trace;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * The different runs that decide a property: a shortest one of each kind.
 *
 * @param found by their length, then the faults in them, then their kind
 * @param coverage what the search saw; if it is complete, there is no other kind
 * @param bounds how far it was allowed to go
 * @param <K> what a kind is
 */
public record Counterexamples<S, A, K>(
        Property<S, A> property, List<Found<S, A, K>> found, Coverage coverage, Bounds bounds) {

    /**
     * A run that decides the property by its last state or step, and by none before.
     *
     * @param kind of which kind it is; empty if an initial state decides
     * @param trace a shortest run of this kind, and of those one with the fewest faults
     * @param choices the run as {@link Trace#choices} of the model
     */
    public record Found<S, A, K>(Optional<K> kind, Trace<S, A> trace, String choices) {}

    /** Counterexamples, of which the list is copied. */
    public Counterexamples {
        found = List.copyOf(found);
    }

    /** The property's outcome, by the runs found. */
    public Outcome outcome() {
        if (!found.isEmpty()) {
            return property.outcomeIfSeen();
        }
        return coverage.complete() ? property.outcomeIfNeverSeen() : Outcome.UNDECIDED;
    }

    /**
     * The same with an elapsed time of 0: equal for equal searches, whatever the threads and the
     * machine.
     */
    public Counterexamples<S, A, K> withoutTime() {
        return new Counterexamples<>(property, found, coverage.withoutTime(), bounds);
    }
}
