package io.synproof.checker.model;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The facets of a model that sort its states: those outside its constraint, those that are cut, and
 * those that a search keeps.
 *
 * @param constraint which states belong to the question; empty if all do
 * @param cut which states the model cannot represent faithfully; empty if there are none
 * @param limits the limits exhausted in a state; empty if the model has none
 */
public record StateFilter<S>(
        Optional<Predicate<S>> constraint,
        Optional<Predicate<S>> cut,
        Optional<Projection<S, Set<String>>> limits) {

    /** The filter of a model, whose facets are asked for once. */
    public static <S> StateFilter<S> of(Model<S, ?> model) {
        return new StateFilter<>(model.constraint(), model.cut(), model.limits());
    }

    /** Whether a state belongs to the question. */
    public boolean isWithin(S state) {
        return constraint.isEmpty() || constraint.get().test(state);
    }

    /** Whether a state cannot be represented faithfully. Asked of states within the constraint. */
    public boolean isCut(S state) {
        return cut.isPresent() && cut.get().test(state);
    }

    /** Whether a search keeps a state: it is within the constraint and is not cut. */
    public boolean isKept(S state) {
        return isWithin(state) && !isCut(state);
    }

    /** Whether a step into a state is judged: all are, but those into what is cut. */
    public boolean isJudged(S state) {
        return !isWithin(state) || !isCut(state);
    }

    /** The names of the limits that are exhausted in a state. */
    public Set<String> limitsTouched(S state) {
        return limits.isEmpty() ? Set.of() : limits.get().of().apply(state);
    }
}
