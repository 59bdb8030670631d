package io.synproof.checker.model;

import java.util.List;

/**
 * A {@link Monitor} that sees the states of a run beside its labels.
 *
 * <p>It is more than a property usually needs: what can be told by labels alone is searched faster
 * with a {@link Monitor}. A search of a composition asks it anew for each step, memory and value of
 * the {@linkplain #parts parts} that it reads, and at every step if it reads the medium.
 *
 * @param <S> what a state is
 * @param <L> what it observes of a step
 * @param <M> what it remembers
 */
public interface StateMonitor<S, L, M> {

    /** The memory in an initial state. */
    M initial(S start);

    /** The memory after a step. */
    M next(M memory, S before, L label, S after);

    /** The parts of states that it reads before and after a step: all, unless it says less. */
    default List<StatePart> parts() {
        return StatePart.EVERYTHING;
    }

    /** Whether the memory exceeds its bound: see {@link Monitor#isFull}. */
    default boolean isFull(M memory) {
        return false;
    }
}
