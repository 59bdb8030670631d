package io.synproof.checker.composition;

import io.synproof.checker.model.ForwardingModel;
import io.synproof.checker.model.Projection;
import io.synproof.checker.model.Transition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A composition that forwards to another, except for what it overrides.
 *
 * <p>Its parts are forwarded; the steps of a whole state ({@link #actions}, {@link #step}) follow
 * from them by the definition of a composition, so that they agree with a part that is overridden.
 */
public interface ForwardingComposition<S, A, L, P, M, E>
        extends Composition<S, A, L, P, M, E>, ForwardingModel<S, A, L> {

    /** The other composition. */
    @Override
    Composition<S, A, L, P, M, E> model();

    @Override
    default CompositeState<P, M, E> start() {
        return model().start();
    }

    @Override
    default List<CompositeState<P, M, E>> starts() {
        return model().starts();
    }

    @Override
    default Medium medium() {
        return model().medium();
    }

    @Override
    default String nameOf(int self) {
        return model().nameOf(self);
    }

    @Override
    default List<Integer> recipients(M message) {
        return model().recipients(message);
    }

    @Override
    default int link(M message) {
        return model().link(message);
    }

    @Override
    default Comparator<? super M> messageOrder() {
        return model().messageOrder();
    }

    @Override
    default List<LocalMove<A, L, P, M, E>> moves(int self, P process, E environment) {
        return model().moves(self, process, environment);
    }

    @Override
    default List<LocalMove<A, L, P, M, E>> arrivals(
            int self, P process, E environment, M message, int passed) {
        return model().arrivals(self, process, environment, message, passed);
    }

    @Override
    default List<MediumFault<A, L, E>> mishaps(M message, int older, E environment) {
        return model().mishaps(message, older, environment);
    }

    @Override
    default Optional<Clock<A, L, P, M, E>> clock() {
        return model().clock();
    }

    @Override
    default boolean hasGeneralSteps() {
        return model().hasGeneralSteps();
    }

    @Override
    default List<A> generalActions(S state) {
        return model().generalActions(state);
    }

    @Override
    default Transition<S, L> generalStep(S state, A action) {
        return model().generalStep(state, action);
    }

    @Override
    default S assemble(CompositeState<P, M, E> parts) {
        return model().assemble(parts);
    }

    @Override
    default CompositeState<P, M, E> parts(S state) {
        return model().parts(state);
    }

    @Override
    default List<S> initialStates() {
        return Composition.super.initialStates();
    }

    @Override
    default List<A> actions(S state) {
        return Composition.super.actions(state);
    }

    @Override
    default Transition<S, L> step(S state, A action) {
        return Composition.super.step(state, action);
    }

    @Override
    default List<A> overflowing(S state) {
        return Composition.super.overflowing(state);
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
    default Optional<Projection<S, Set<String>>> limits() {
        return model().limits();
    }

    @Override
    default boolean isTick(A action) {
        return model().isTick(action);
    }

    @Override
    default boolean awaitsTime(S state) {
        return model().awaitsTime(state);
    }
}
