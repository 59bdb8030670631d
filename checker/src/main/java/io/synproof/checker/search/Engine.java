package io.synproof.checker.search;

/**
 * The states found so far, numbered from 0 in the order in which a breadth-first search meets them,
 * and how to find more.
 *
 * <p>The numbers depend on the model alone. This is the seam between the search loop, of which
 * there is one, and what it runs on: the loop knows levels, bounds, and properties, an engine knows
 * how states are represented, stored, and expanded.
 */
interface Engine<S, A> {

    /** Keeps the initial states that are within the constraint and not cut. */
    void begin();

    /** The number of states kept. */
    int size();

    /** The number of distinct states met that the model cannot represent. */
    long cut();

    /** Whether a state was turned away because no more can be numbered. */
    boolean isFull();

    /** The state with this number. */
    S state(int number);

    /** The number of a state, or {@link StateTable#NONE} if it was not kept. */
    int find(S state);

    /**
     * Takes all steps from a range of states. Changes nothing, and so may run beside others of its
     * kind.
     */
    Batch expand(int from, int to, Questions<S, A> questions);

    /**
     * Asks what can be asked of states alone. Changes nothing, and so may run beside others of its
     * kind.
     */
    Tally judge(int from, int to, Questions<S, A> questions);

    /** What expanding a range of states has found. */
    interface Batch {

        /** What was counted and seen. */
        Tally tally();

        /** Whether it found a state that was not known when it began. */
        boolean isNews();

        /** Keeps the new states; in the order of the ranges, while nothing else runs. */
        void commit();
    }
}
