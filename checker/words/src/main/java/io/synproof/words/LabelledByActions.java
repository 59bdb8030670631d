package io.synproof.words;

import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Projection;
import io.synproof.checker.model.Trace;
import io.synproof.checker.model.Transition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A model of which a step shows its action.
 *
 * @param model the model
 */
record LabelledByActions<S, A>(Model<S, A> model) implements LabelledModel<S, A, A> {
    @Override
    public Transition<S, A> step(S state, A action) {
        return new Transition<>(model.next(state, action), action);
    }

    @Override
    public List<S> initialStates() {
        return model.initialStates();
    }

    @Override
    public List<A> actions(S state) {
        return model.actions(state);
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
    public boolean isTick(A action) {
        return model.isTick(action);
    }

    @Override
    public boolean awaitsTime(S state) {
        return model.awaitsTime(state);
    }

    @Override
    public List<A> overflowing(S state) {
        return model.overflowing(state);
    }

    @Override
    public Optional<Projection<S, Set<String>>> limits() {
        return model.limits();
    }

    @Override
    public String describe(S state) {
        return model.describe(state);
    }

    @Override
    public Optional<String> picture(Trace<S, A> run) {
        return model.picture(run);
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
