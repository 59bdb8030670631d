package io.synproof.checker.temporal;

import io.synproof.checker.result.Question;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A question about whole runs of a model, with a name.
 *
 * <p>A run goes on for ever: in a terminal state it stutters. A run that leaves the model's
 * constraint is not asked about. All kinds but {@link AlwaysPossible} speak of the runs that are
 * {@linkplain Fairness fair}.
 *
 * @param <S> what a state is
 */
public sealed interface Temporal<S> extends Question {

    @Override
    default String kind() {
        return switch (this) {
            case Eventually<S> _ -> "eventually";
            case LeadsTo<S> _ -> "leads to";
            case AlwaysEventually<S> _ -> "always eventually";
            case EventuallyAlways<S> _ -> "eventually always";
            case AlwaysPossible<S> _ -> "always possible";
            case Formula<S> _ -> "every run satisfies";
        };
    }

    /** On every fair run, the fact is the case at some time. */
    static <S> Temporal<S> eventually(String name, Fact<S> goal) {
        return new Eventually<>(name, goal);
    }

    /** On every fair run, some state satisfies the predicate. */
    static <S> Temporal<S> eventually(String name, Predicate<? super S> goal) {
        return new Eventually<>(name, Fact.of(goal));
    }

    /** On every fair run, whenever the cause is the case, the effect is, then or later. */
    static <S> Temporal<S> leadsTo(String name, Fact<S> cause, Fact<S> effect) {
        return new LeadsTo<>(name, cause, effect);
    }

    /** On every fair run, each state that satisfies one predicate comes to one of the other. */
    static <S> Temporal<S> leadsTo(
            String name, Predicate<? super S> cause, Predicate<? super S> effect) {
        return new LeadsTo<>(name, Fact.of(cause), Fact.of(effect));
    }

    /** On every fair run, the fact is the case again and again. */
    static <S> Temporal<S> alwaysEventually(String name, Fact<S> goal) {
        return new AlwaysEventually<>(name, goal);
    }

    /** On every fair run, infinitely many states satisfy the predicate. */
    static <S> Temporal<S> alwaysEventually(String name, Predicate<? super S> goal) {
        return new AlwaysEventually<>(name, Fact.of(goal));
    }

    /** On every fair run, from some time on the fact is always the case. */
    static <S> Temporal<S> eventuallyAlways(String name, Fact<S> goal) {
        return new EventuallyAlways<>(name, goal);
    }

    /** On every fair run, all states from some time on satisfy the predicate. */
    static <S> Temporal<S> eventuallyAlways(String name, Predicate<? super S> goal) {
        return new EventuallyAlways<>(name, Fact.of(goal));
    }

    /** From every state, some run leads to a state in which the fact is the case (AG EF). */
    static <S> Temporal<S> alwaysPossible(String name, Fact<S> goal) {
        return new AlwaysPossible<>(name, goal);
    }

    /** From every state, some run leads to a state that satisfies the predicate (AG EF). */
    static <S> Temporal<S> alwaysPossible(String name, Predicate<? super S> goal) {
        return new AlwaysPossible<>(name, Fact.of(goal));
    }

    /** Every fair run satisfies the formula, which is also the question's name. */
    static <S> Temporal<S> formula(Ltl<S> formula) {
        return new Formula<>(Objects.requireNonNull(formula, "formula").toString(), formula);
    }

    /** Every fair run satisfies the formula. */
    static <S> Temporal<S> formula(String name, Ltl<S> formula) {
        return new Formula<>(name, formula);
    }

    /** See {@link Temporal#eventually(String, Fact)}. */
    record Eventually<S>(String name, Fact<S> goal) implements Temporal<S> {
        /** Of these, none of which is null. */
        public Eventually {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(goal, "goal");
        }
    }

    /** See {@link Temporal#leadsTo(String, Fact, Fact)}. */
    record LeadsTo<S>(String name, Fact<S> cause, Fact<S> effect) implements Temporal<S> {
        /** Of these, none of which is null. */
        public LeadsTo {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(effect, "effect");
        }
    }

    /** See {@link Temporal#alwaysEventually(String, Fact)}. */
    record AlwaysEventually<S>(String name, Fact<S> goal) implements Temporal<S> {
        /** Of these, none of which is null. */
        public AlwaysEventually {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(goal, "goal");
        }
    }

    /** See {@link Temporal#eventuallyAlways(String, Fact)}. */
    record EventuallyAlways<S>(String name, Fact<S> goal) implements Temporal<S> {
        /** Of these, none of which is null. */
        public EventuallyAlways {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(goal, "goal");
        }
    }

    /** See {@link Temporal#alwaysPossible(String, Fact)}. */
    record AlwaysPossible<S>(String name, Fact<S> goal) implements Temporal<S> {
        /** Of these, none of which is null. */
        public AlwaysPossible {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(goal, "goal");
        }
    }

    /** See {@link Temporal#formula(String, Ltl)}. */
    record Formula<S>(String name, Ltl<S> formula) implements Temporal<S> {
        /** Of these, none of which is null. */
        public Formula {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(formula, "formula");
        }
    }
}
