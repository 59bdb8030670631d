package io.synproof.checker.symmetry;

import io.synproof.checker.model.MonitoredState;
import java.util.Comparator;
import java.util.function.BiFunction;

/** The symmetry of a model with a monitor. */
record MonitoredSymmetry<S, M>(Symmetry<S> symmetry, BiFunction<M, Permutation, M> memory)
        implements Symmetry<MonitoredState<S, M>> {

    @Override
    public int members() {
        return symmetry.members();
    }

    @Override
    public MonitoredState<S, M> permuted(MonitoredState<S, M> watched, Permutation permutation) {
        return new MonitoredState<>(
                symmetry.permuted(watched.state(), permutation),
                memory.apply(watched.memory(), permutation));
    }

    @Override
    public Comparator<Integer> memberOrder(MonitoredState<S, M> watched) {
        return symmetry.memberOrder(watched.state());
    }

    @Override
    public Comparator<MonitoredState<S, M>> stateOrder() {
        Comparator<MonitoredState<S, M>> byState =
                Comparator.comparing(MonitoredState::state, symmetry.stateOrder());
        return byState.thenComparing(watched -> String.valueOf(watched.memory()));
    }
}
