package io.synproof.checker.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The facets of a model that forwards to another, whatever its steps show. */
public interface ForwardingFacets<S, A> extends Model<S, A> {

    /** The other model. */
    Model<S, A> model();

    @Override
    default List<S> initialStates() {
        return model().initialStates();
    }

    @Override
    default List<A> actions(S state) {
        return model().actions(state);
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
    default Optional<StateView> view(S state) {
        return model().view(state);
    }

    @Override
    default Optional<StateView> components(S state) {
        return model().components(state);
    }

    @Override
    default Optional<String> picture(Trace<S, A> run) {
        return model().picture(run);
    }
}
