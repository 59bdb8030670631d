package io.synproof.checker.model;

/**
 * A small automaton that watches the labels of a run and remembers what a property will ask for, so
 * that the model itself need not.
 *
 * <p>Both functions are pure. The memory becomes part of the searched state: an immutable value
 * with {@code equals} and {@code hashCode} by content, and as few different ones as the property
 * can do with.
 *
 * @param <L> what it observes of a step
 * @param <M> what it remembers
 */
public interface Monitor<L, M> {

    /** The memory before the first step. */
    M initial();

    /** The memory after a step with this label. */
    M next(M memory, L label);

    /**
     * Whether the memory exceeds its bound: the state beside it is then cut, as if the model
     * {@linkplain Model#cut could not represent} it.
     */
    default boolean isFull(M memory) {
        return false;
    }

    /** This monitor and another, both watching the same run. */
    default <N> Monitor<L, PairMemory<M, N>> and(Monitor<? super L, N> other) {
        return new MonitorPair<>(this, other);
    }

    /** The monitor that remembers nothing, and so adds no states. */
    static <L> Monitor<L, Unit> none() {
        return new NoMonitor<>();
    }
}
