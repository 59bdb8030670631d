package io.synproof.checker.result;

import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The states that a search has kept.
 *
 * <p>After a search {@linkplain io.synproof.checker.Checker#upTo up to} a symmetry, it has one
 * state of all that are symmetric to each other, and each question about a state is about some
 * state symmetric to it.
 */
public interface StateSpace<S, A> {

    /** Whether a run leads to this state. In a space that is not complete, false proves nothing. */
    boolean contains(S state);

    /** The number of states. */
    long size();

    /** The coverage of the search. */
    Coverage coverage();

    /** The fewest steps that lead to this state; empty if it is not contained. */
    OptionalInt depthOf(S state);

    /**
     * The states by depth; with several threads, the order of equally deep ones may differ between
     * searches.
     */
    Stream<S> states();

    /**
     * The edges of the state graph: the steps from each state to states that are contained, in the
     * order of {@link #states} and of the model's actions. Each is taken again when it is asked
     * for; up to a symmetry, it leads to the state that was kept for the one that it leads to.
     */
    Stream<Step<S, A>> steps();

    /**
     * A shortest trace to this state, and of those one with the fewest faults; empty if it is not
     * contained.
     */
    Optional<Trace<S, A>> traceTo(S state);
}
