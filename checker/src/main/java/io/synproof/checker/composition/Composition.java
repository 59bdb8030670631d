package io.synproof.checker.composition;

import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.Trace;
import io.synproof.checker.model.Transition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Processes that exchange messages through a medium, in an environment that all of them share.
 *
 * <p>It is a model like any other, and a search of it is much faster than of others. The reason is
 * that each step concerns few of its parts: <i>local</i> steps one process, the environment, and
 * the messages taken and sent; a <i>synchronous</i> step every part, each by itself. These
 * functions are pure, so a search asks them once for each different combination of small parts, of
 * which there are few, and not in each of the many states that are made of them. What does not fit
 * is a <i>general</i> step, asked about in every state.
 *
 * <p>A constraint or a cut beyond the medium's own makes a search build every state to ask about
 * it.
 *
 * <p>{@link Protocol} is the simple form, and the place to begin.
 *
 * @param <S> what a state is
 * @param <A> what an action is
 * @param <L> what monitors see of a step
 * @param <P> what a process is
 * @param <M> what a message is
 * @param <E> what the environment is: budgets, a clock's reading
 */
public interface Composition<S, A, L, P, M, E> extends LabelledModel<S, A, L> {

    /**
     * The state at the start, part by part; its messages in the order of sending. If there are
     * several, one of them.
     */
    CompositeState<P, M, E> start();

    /** The states in which a run may begin, by default {@link #start} alone. */
    default List<CompositeState<P, M, E>> starts() {
        return List.of(start());
    }

    /** What carries the messages. */
    Medium medium();

    /** What reports call a process; no two alike. */
    default String nameOf(int self) {
        return "process " + self;
    }

    /** The processes that a message can arrive at, as indices. */
    List<Integer> recipients(M message);

    /**
     * The number of the link on which a message travels to its recipients, such as its sender's: a
     * medium that keeps an order keeps it among the messages on one link, and those on different
     * links arrive in any order. By default all share one, and there is a queue for each recipient.
     *
     * @return any number, always the same for equal messages, and for a message that grows older
     */
    default int link(M message) {
        return 0;
    }

    /** An order of messages by content, consistent with equals. */
    Comparator<? super M> messageOrder();

    /**
     * What a process may do on its own.
     *
     * @return moves whose actions no other step of the same state has: two processes that may do
     *     the same at the same time name themselves in it
     */
    List<LocalMove<A, L, P, M, E>> moves(int self, P process, E environment);

    /**
     * What a process may do when a message arrives.
     *
     * @param passed how many older messages to the same process, on the same link, it passes; 0
     *     unless the medium is {@link Medium.Order#OVERTAKING}
     * @return empty if the message cannot arrive here and now; else moves whose actions no other
     *     step of the same state has: where two messages may be answered alike, the action names
     *     the message, and where messages overtake, how many it passes
     */
    List<LocalMove<A, L, P, M, E>> arrivals(
            int self, P process, E environment, M message, int passed);

    /**
     * What the medium may do to a message.
     *
     * @param older how many older messages to the same process there are on the same link; 0 where
     *     order does not count
     */
    default List<MediumFault<A, L, E>> mishaps(M message, int older, E environment) {
        return List.of();
    }

    /** How time passes; empty if there is no time. */
    default Optional<Clock<A, L, P, M, E>> clock() {
        return Optional.empty();
    }

    /** Whether there are steps that concern the state as a whole. */
    default boolean hasGeneralSteps() {
        return false;
    }

    /** The steps that concern the state as a whole, asked for only if there are such. */
    default List<A> generalActions(S state) {
        return List.of();
    }

    /**
     * What such a step does.
     *
     * @param action one of {@link #generalActions} of this state
     */
    default Transition<S, L> generalStep(S state, A action) {
        throw new IllegalArgumentException("not an action of this state: " + action);
    }

    /** The state made of these parts. */
    S assemble(CompositeState<P, M, E> parts);

    /** The parts of a state: what {@link #assemble} made it of. */
    CompositeState<P, M, E> parts(S state);

    /**
     * A run of this model as a sequence diagram.
     *
     * @throws IllegalArgumentException if it is not a run of this model
     */
    default SequenceChart chart(Trace<S, A> run) {
        return SequenceChart.of(this, run);
    }

    @Override
    default List<S> initialStates() {
        return CompositionSemantics.initialStates(this);
    }

    @Override
    default List<A> actions(S state) {
        return CompositionSemantics.of(this, state).actions();
    }

    @Override
    default Transition<S, L> step(S state, A action) {
        return CompositionSemantics.of(this, state).taking(action);
    }

    @Override
    default List<A> overflowing(S state) {
        return medium().isLimiting()
                ? CompositionSemantics.of(this, state).overflowing()
                : List.of();
    }

    /**
     * By default, that the medium has room, if a message too many is {@linkplain
     * Medium.Overflow#OUTSIDE outside the question}.
     */
    @Override
    default Optional<Predicate<S>> constraint() {
        return medium().overflow() == Medium.Overflow.OUTSIDE
                ? Optional.of(new MediumRoom<>(this, true))
                : Optional.empty();
    }

    /**
     * By default, that the medium holds more than it has room for: where such steps cannot be taken
     * or lose messages, only a start or a general step can lead there.
     */
    @Override
    default Optional<Predicate<S>> cut() {
        return medium().overflow() == Medium.Overflow.OUTSIDE
                ? Optional.empty()
                : Optional.of(new MediumRoom<>(this, false));
    }

    @Override
    default boolean isTick(A action) {
        return clock().filter(clock -> clock.action().equals(action)).isPresent();
    }

    @Override
    default boolean awaitsTime(S state) {
        return clock().filter(clock -> CompositionSemantics.awaits(clock, parts(state)))
                .isPresent();
    }
}
