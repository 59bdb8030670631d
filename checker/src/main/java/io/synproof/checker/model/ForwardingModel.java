package io.synproof.checker.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A model that forwards to another, except for what it overrides. What {@link #next} gives follows
 * from {@link #step}.
 *
 * @param <L> what is observed of a step
 */
public interface ForwardingModel<S, A, L> extends LabelledModel<S, A, L> {

    /** The other model. */
    LabelledModel<S, A, L> model();

    @Override
    default List<S> initialStates() {
        return model().initialStates();
    }

    @Override
    default List<PastStep<S, L>> history() {
        return model().history();
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
    default Optional<Predicate<S>> constraint() {
        return model().constraint();
    }

    @Override
    default Optional<Predicate<S>> cut() {
        return model().cut();
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
    default Optional<Projection<S, Set<String>>> limits() {
        return model().limits();
    }

    @Override
    default String kind(A action) {
        return model().kind(action);
    }

    @Override
    default Set<String> kinds() {
        return model().kinds();
    }

    @Override
    default String describe(S state) {
        return model().describe(state);
    }

    @Override
    default Optional<String> picture(Trace<S, A> run) {
        return model().picture(run);
    }
}
