package io.synproof.properties.experiment;

import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.StatePart;
import io.synproof.checker.model.Transition;
import java.util.List;
import java.util.Set;

/** A model that forwards to another, except for what it overrides. */
interface Forwarding<S, A, L> extends LabelledModel<S, A, L> {

    /** The other model. */
    LabelledModel<S, A, L> model();

    @Override
    default List<S> initialStates() {
        return model().initialStates();
    }

    @Override
    default List<A> actions(S state) {
        return model().actions(state);
    }

    @Override
    default Transition<S, L> step(S state, A action) {
        return model().step(state, action);
    }

    @Override
    default boolean withinConstraint(S state) {
        return model().withinConstraint(state);
    }

    @Override
    default boolean isCut(S state) {
        return model().isCut(state);
    }

    @Override
    default boolean isProperEnd(S state) {
        return model().isProperEnd(state);
    }

    @Override
    default int faults(A action) {
        return model().faults(action);
    }

    @Override
    default boolean isTick(A action) {
        return model().isTick(action);
    }

    @Override
    default boolean awaitsTime(S state) {
        return model().awaitsTime(state);
    }

    @Override
    default List<A> overflowing(S state) {
        return model().overflowing(state);
    }

    @Override
    default Set<String> limitsTouched(S state) {
        return model().limitsTouched(state);
    }

    @Override
    default List<StatePart> partsOfLimits() {
        return model().partsOfLimits();
    }

    @Override
    default String kind(A action) {
        return model().kind(action);
    }

    @Override
    default Set<String> kinds() {
        return model().kinds();
    }
}
