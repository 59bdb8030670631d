package io.synproof.checker.engine.expand;

/** The memory of a monitor from state to state, in numbers, for one thread. */
sealed interface MemorySteps<A> permits NoMemory, LabelMemory, StateMemory {

    /** Begins with the steps from a packed state. */
    void begin(long[] words, int at);

    /**
     * The memory after a step.
     *
     * @param memory the one before
     * @param words what the packed successor, whose memory is still the one before, stands in
     */
    int after(LocalStep<A> step, int memory, long[] words, int at);

    /**
     * The memory after a step to a state with more messages than the medium has room for.
     *
     * @param memory the one before
     * @param fields the fields of that state without its messages
     */
    int afterOverfull(LocalStep<A> step, int memory, int[] fields, int[] messages);

    /** Whether a memory exceeds the monitor's bound. */
    boolean isFull(int memory);
}
