package io.synproof.checker.engine.expand;

/** The memory where there is no monitor: always the same. */
record NoMemory<A>() implements MemorySteps<A> {
    @Override
    public void begin(long[] words, int at) {}

    @Override
    public int after(LocalStep<A> step, int memory, long[] words, int at) {
        return memory;
    }

    @Override
    public int afterOverfull(LocalStep<A> step, int memory, int[] fields, int[] messages) {
        return memory;
    }

    @Override
    public boolean isFull(int memory) {
        return false;
    }
}
