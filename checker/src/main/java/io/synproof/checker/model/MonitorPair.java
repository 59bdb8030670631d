package io.synproof.checker.model;

import java.util.Objects;

/** Two monitors that watch the same run. */
record MonitorPair<L, M, N>(Monitor<? super L, M> first, Monitor<? super L, N> second)
        implements Monitor<L, PairMemory<M, N>> {
    /** Of these, none of which is null. */
    MonitorPair {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
    }

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
