package io.synproof.checker.symmetry;

import io.synproof.checker.model.MonitoredState;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.BiFunction;

/** The symmetry of a model with a monitor. */
record MonitoredSymmetry<S, M>(Symmetry<S> symmetry, BiFunction<M, Permutation, M> memory)
        implements Symmetry<MonitoredState<S, M>> {
    /** Of these, none of which is null. */
    MonitoredSymmetry {
        Objects.requireNonNull(symmetry, "symmetry");
        Objects.requireNonNull(memory, "memory");
    }

    @Override
    public int members() {
        return symmetry.members();
    }

    @Override
    public MonitoredState<S, M> permuted(MonitoredState<S, M> monitored, Permutation permutation) {
        return new MonitoredState<>(
                symmetry.permuted(monitored.state(), permutation),
                memory.apply(monitored.memory(), permutation));
    }

    @Override
    public Comparator<Integer> memberOrder(MonitoredState<S, M> monitored) {
        return symmetry.memberOrder(monitored.state());
    }

    @Override
    public Comparator<MonitoredState<S, M>> stateOrder() {
        Comparator<MonitoredState<S, M>> byState =
                Comparator.comparing(MonitoredState::state, symmetry.stateOrder());
        return byState.thenComparing(monitored -> String.valueOf(monitored.memory()));
    }
}
