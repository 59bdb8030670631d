package io.synproof.checker.model;

/** Two monitors that watch the same run. */
record MonitorPair<L, M, N>(Monitor<? super L, M> first, Monitor<? super L, N> second)
        implements Monitor<L, PairMemory<M, N>> {

    @Override
    public PairMemory<M, N> initial() {
        return new PairMemory<>(first.initial(), second.initial());
    }

    @Override
    public PairMemory<M, N> next(PairMemory<M, N> memory, L label) {
        return new PairMemory<>(
                first.next(memory.first(), label), second.next(memory.second(), label));
    }

    @Override
    public boolean isFull(PairMemory<M, N> memory) {
        return first.isFull(memory.first()) || second.isFull(memory.second());
    }
}
