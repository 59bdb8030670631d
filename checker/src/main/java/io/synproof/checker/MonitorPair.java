package io.synproof.checker;

/** Two monitors that watch the same run. */
record MonitorPair<L, M, N>(Monitor<? super L, M> first, Monitor<? super L, N> second)
        implements Monitor<L, Pair<M, N>> {

    @Override
    public Pair<M, N> initial() {
        return new Pair<>(first.initial(), second.initial());
    }

    @Override
    public Pair<M, N> next(Pair<M, N> memory, L label) {
        return new Pair<>(first.next(memory.first(), label), second.next(memory.second(), label));
    }

    @Override
    public boolean isFull(Pair<M, N> memory) {
        return first.isFull(memory.first()) || second.isFull(memory.second());
    }
}
