package io.synproof.checker.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A system to be checked: where it may start, what may happen next, and what is the case then.
 *
 * <p>The three abstract functions are all that a model must give. The others are facets, each with
 * a default that says nothing. All of them are pure: equal arguments give equal results, on
 * whatever thread and however often they are asked, and nothing that is given to one is changed by
 * it. States and actions are immutable values, with {@code equals} and {@code hashCode} by content,
 * as records have them (but an array has not). No two actions of a state are equal.
 *
 * <p>Every kind of check looks whether that is so, and throws a {@link ContractException} if it is
 * not: in every state of the first levels, in some of the others, and what was changed in place in
 * the end. {@link io.synproof.checker.Checker#selfCheck()} looks in every state, and for more.
 *
 * @param <S> what a state is
 * @param <A> what an action is: data, not behaviour
 */
public interface Model<S, A> extends TraceFormat<S, A> {

    /** The states in which a run may begin, at least one, in an order that never changes. */
    List<S> initialStates();

    /**
     * The actions enabled in a state, in an order that depends on the state alone.
     *
     * @return no two equal actions, for a trace names a step by its action, and with it a replay, a
     *     walk, and an observation; none is null; empty in a terminal state
     */
    List<A> actions(S state);

    /**
     * The state after an action, which may be the same state. A new one is made for it, and the one
     * given stays as it is.
     *
     * @param action one of {@link #actions} of this state
     * @return not null: an action that cannot be taken is not listed
     */
    S next(S state, A action);

    /**
     * The constraint: a predicate that says which states belong to the question; empty if all do.
     *
     * <p>A step into a state outside is counted and judged as a transition; the state itself is
     * neither kept, nor judged, nor expanded. The constraint narrows the question, and not the
     * certainty of its answer.
     */
    default Optional<Predicate<S>> constraint() {
        return Optional.empty();
    }

    /**
     * The cut: a predicate that says in which states something is the case that the model cannot
     * represent faithfully, such as one segment more than a network has room for; empty if there
     * are none.
     *
     * <p>Such a state is counted as cut; neither it nor the step into it is judged, and a search
     * that met one is not complete.
     */
    default Optional<Predicate<S>> cut() {
        return Optional.empty();
    }

    /** Whether a run may well end in this state: a terminal state that says no is a deadlock. */
    default boolean isProperEnd(S state) {
        return false;
    }

    /**
     * The faults that an action adds to a run, zero or more: of equally short traces, the one with
     * the fewest is shown.
     */
    default int faults(A action) {
        return 0;
    }

    /** Whether time passes with this action. */
    default boolean isTick(A action) {
        return false;
    }

    /** Whether something here waits for time to pass: a terminal state that does is a timelock. */
    default boolean awaitsTime(S state) {
        return false;
    }

    /**
     * The actions for which a full medium has no room: those that it blocks, which are not among
     * {@link #actions}, and those that are taken but lose messages to it; of a model without a
     * medium, none. Only where there are such does coverage ask for them.
     */
    default List<A> overflowing(S state) {
        return List.of();
    }

    /**
     * The names of the model's own limits that are exhausted in a state, such as a budget that is
     * spent; empty if the model has none. If it is a {@link
     * io.synproof.checker.composition.Composition}, fewer {@linkplain Projection#parts parts} than
     * all make a search ask less often.
     */
    default Optional<Projection<S, Set<String>>> limits() {
        return Optional.empty();
    }

    /**
     * The kind of an action, for coverage: an enum constant's name, else the simple name of the
     * action's class.
     */
    default String kind(A action) {
        return action instanceof Enum<?> constant
                ? constant.name()
                : action.getClass().getSimpleName();
    }

    /**
     * All kinds that an action can have, so that coverage can name those never taken; empty to
     * leave that open.
     */
    default Set<String> kinds() {
        return Set.of();
    }

    /**
     * This model under an action constraint: a step that does not keep it is not taken, nor is it
     * enabled, so that fairness does not ask for it, and a run that has no other ends there. The
     * steps of a composition are then no longer cached.
     *
     * <p>Verdicts say so, and {@link io.synproof.checker.result.Coverage#counted} says in how many
     * states a step was left out.
     *
     * @param name what verdicts call the constraint
     * @param keeps whether a step keeps it; pure, and may be asked by several threads at once
     */
    default Model<S, A> constrained(String name, Predicate<? super Step<S, A>> keeps) {
        return new ConstrainedModel<>(name, this, keeps);
    }
}
