package io.synproof.checker.exactness;

import io.synproof.checker.composition.Composition;
import io.synproof.checker.composition.CompositionSemantics;
import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.Projection;
import io.synproof.checker.model.Transition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A composition as a plain model, whose steps are those of its definition. It remembers the steps
 * from the state that it was last asked about.
 */
final class ByDefinition<S, A, L> implements LabelledModel<S, A, L> {
    private final Composition<S, A, L, ?, ?, ?> model;
    private @Nullable S last;
    private @Nullable CompositionSemantics<S, A, L, ?, ?, ?> steps;

    ByDefinition(Composition<S, A, L, ?, ?, ?> model) {
        this.model = model;
    }

    @SuppressWarnings("ReferenceEquality")
    private CompositionSemantics<S, A, L, ?, ?, ?> steps(S state) {
        CompositionSemantics<S, A, L, ?, ?, ?> known = steps;
        if (known == null || last != state) {
            known = CompositionSemantics.of(model, state);
            steps = known;
            last = state;
        }
        return known;
    }

    @Override
    public List<S> initialStates() {
        return model.initialStates();
    }

    @Override
    public List<A> actions(S state) {
        return steps(state).actions();
    }

    @Override
    public Transition<S, L> step(S state, A action) {
        return steps(state).taking(action);
    }

    @Override
    public Optional<Predicate<S>> constraint() {
        return model.constraint();
    }

    @Override
    public Optional<Predicate<S>> cut() {
        return model.cut();
    }

    @Override
    public boolean isProperEnd(S state) {
        return model.isProperEnd(state);
    }

    @Override
    public int faults(A action) {
        return model.faults(action);
    }

    @Override
    public List<A> overflowing(S state) {
        return steps(state).overflowing();
    }

    @Override
    public Optional<Projection<S, Set<String>>> limits() {
        return model.limits();
    }

    @Override
    public String kind(A action) {
        return model.kind(action);
    }

    @Override
    public Set<String> kinds() {
        return model.kinds();
    }
}
