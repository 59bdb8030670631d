package io.synproof.properties.asking;

import io.synproof.checker.LabelledModel;
import io.synproof.checker.Transition;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A model that begins in one state, and of which some states are asked about.
 *
 * @param model the model
 * @param start where runs begin
 * @param asked which states are asked about
 */
record Restricted<S, A, L>(LabelledModel<S, A, L> model, S start, Predicate<S> asked)
        implements LabelledModel<S, A, L> {

    @Override
    public List<S> initialStates() {
        return List.of(start);
    }

    @Override
    public List<A> actions(S state) {
        return model.actions(state);
    }

    @Override
    public Transition<S, L> step(S state, A action) {
        return model.step(state, action);
    }

    @Override
    public boolean withinConstraint(S state) {
        return asked.test(state) && model.withinConstraint(state);
    }

    @Override
    public boolean isCut(S state) {
        return model.isCut(state);
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
        return model.overflowing(state);
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
    public String kind(A action) {
        return model.kind(action);
    }

    @Override
    public Set<String> kinds() {
        return model.kinds();
    }
}
