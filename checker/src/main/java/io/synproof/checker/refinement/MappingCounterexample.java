package io.synproof.checker.refinement;

import io.synproof.checker.model.Trace;
import java.util.List;
import java.util.Optional;

/**
 * A run of the variant whose last step, or whose beginning, a mapping does not make one of the
 * original.
 *
 * @param trace a shortest such run of the variant; without steps if its initial state is mapped to
 *     none of the original
 * @param before what the state before the last step is mapped to; empty if there is no step
 * @param after what the last state is mapped to, which no step of the original leads to from there
 * @param instead where the original's steps lead from there, or, if there is no step, its initial
 *     states; each once
 */
public record MappingCounterexample<S, A, T>(
        Trace<S, A> trace, Optional<T> before, T after, List<T> instead) {

    /** A counterexample whose list is copied. */
    public MappingCounterexample {
        instead = List.copyOf(instead);
    }

    /** The two states of the original, where it can go instead, and the run. */
    @Override
    public String toString() {
        return MappingText.of(this);
    }
}
