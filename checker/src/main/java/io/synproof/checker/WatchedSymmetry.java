package io.synproof.checker;

import java.util.Comparator;
import java.util.function.BiFunction;

/** The symmetry of a model with a monitor beside it. */
record WatchedSymmetry<S, M>(Symmetry<S> symmetry, BiFunction<M, Permutation, M> memory)
        implements Symmetry<Monitored<S, M>> {

    @Override
    public int members() {
        return symmetry.members();
    }

    @Override
    public Monitored<S, M> permuted(Monitored<S, M> watched, Permutation permutation) {
        return new Monitored<>(
                symmetry.permuted(watched.state(), permutation),
                memory.apply(watched.memory(), permutation));
    }

    @Override
    public Comparator<Integer> memberOrder(Monitored<S, M> watched) {
        return symmetry.memberOrder(watched.state());
    }

    @Override
    public Comparator<Monitored<S, M>> stateOrder() {
        Comparator<Monitored<S, M>> byState =
                Comparator.comparing(Monitored::state, symmetry.stateOrder());
        return byState.thenComparing(watched -> String.valueOf(watched.memory()));
    }
}
