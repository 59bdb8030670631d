package io.synproof.checker.property;

import io.synproof.checker.composition.Composition;
import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Projection;
import io.synproof.checker.model.StatePart;
import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.result.Question;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A question about a model, with a name.
 *
 * <p>Each kind is decided by one state, one step, or one deadlock: the decisive one. If the
 * complete space has none, that decides. Predicates are pure, and may be asked by several threads
 * at once.
 *
 * @param <S> what a state is
 * @param <A> what an action is
 */
public sealed interface Property<S, A> extends Question {

    @Override
    default String kind() {
        return switch (this) {
            case Always<S, A> _ -> "always";
            case Never<S, A> _ -> "never";
            case EveryStep<S, A> _, EveryLabel<S, A, ?> _ -> "every step";
            case Reachable<S, A> _ -> "reachable";
            case NoDeadlock<S, A> _ -> "everywhere";
        };
    }

    /** The parts of a state that it reads, if the model is a {@link Composition}. */
    default List<StatePart> parts() {
        return StatePart.EVERYTHING;
    }

    /** Every state satisfies the predicate. */
    static <S, A> Property<S, A> always(String name, Predicate<? super S> predicate) {
        return new Always<>(name, predicate, StatePart.EVERYTHING);
    }

    /** What is read of every state satisfies the predicate. */
    static <S, A, V> Property<S, A> always(
            String name, Projection<S, V> reading, Predicate<? super V> predicate) {
        return new Always<>(name, asked(reading, predicate), reading.parts());
    }

    /** No state satisfies the predicate. */
    static <S, A> Property<S, A> never(String name, Predicate<? super S> predicate) {
        return new Never<>(name, predicate, StatePart.EVERYTHING);
    }

    /** What is read of no state satisfies the predicate. */
    static <S, A, V> Property<S, A> never(
            String name, Projection<S, V> reading, Predicate<? super V> predicate) {
        return new Never<>(name, asked(reading, predicate), reading.parts());
    }

    /**
     * Every step satisfies the predicate: into new states, known ones, and out of the constraint.
     */
    static <S, A> Property<S, A> everyStep(String name, Predicate<? super Step<S, A>> predicate) {
        return new EveryStep<>(name, predicate);
    }

    /**
     * The label of every step satisfies the predicate: {@link #everyStep} for what can be told by
     * the label alone. A search of a {@link Composition} asks it once for each local step, and not
     * for each of the many transitions that it is part of.
     *
     * @param model the model that is searched; labels are what it observes of steps
     */
    static <S, A, L> Property<S, A> everyLabel(
            String name, LabelledModel<S, A, L> model, Predicate<? super L> predicate) {
        return new EveryLabel<>(name, model, predicate);
    }

    /** Some state satisfies the predicate. */
    static <S, A> Property<S, A> reachable(String name, Predicate<? super S> predicate) {
        return new Reachable<>(name, predicate, StatePart.EVERYTHING);
    }

    /** What is read of some state satisfies the predicate. */
    static <S, A, V> Property<S, A> reachable(
            String name, Projection<S, V> reading, Predicate<? super V> predicate) {
        return new Reachable<>(name, asked(reading, predicate), reading.parts());
    }

    /** Every terminal state is a proper end of the model. */
    static <S, A> Property<S, A> noDeadlock() {
        return new NoDeadlock<>("noDeadlock");
    }

    private static <S, V> Predicate<S> asked(
            Projection<S, V> reading, Predicate<? super V> predicate) {
        Objects.requireNonNull(reading, "reading");
        Objects.requireNonNull(predicate, "predicate");
        return state -> predicate.test(reading.of().apply(state));
    }

    /** Whether this state decides the property. */
    default boolean isDecidedByState(S state) {
        return switch (this) {
            case Always<S, A> always -> !always.predicate().test(state);
            case Never<S, A> never -> never.predicate().test(state);
            case Reachable<S, A> reachable -> reachable.predicate().test(state);
            case EveryStep<S, A> _, EveryLabel<S, A, ?> _, NoDeadlock<S, A> _ -> false;
        };
    }

    /** Whether this step decides the property. */
    default boolean isDecidedByStep(Step<S, A> step) {
        return switch (this) {
            case EveryStep<S, A> every -> !every.predicate().test(step);
            case EveryLabel<S, A, ?> every -> !every.allows(step);
            case Always<S, A> _, Never<S, A> _, Reachable<S, A> _, NoDeadlock<S, A> _ -> false;
        };
    }

    /** Whether the property is decided by steps, and not by states or deadlocks. */
    default boolean isOfSteps() {
        return this instanceof EveryStep<S, A> || this instanceof EveryLabel<S, A, ?>;
    }

    /** Whether a deadlock decides the property. */
    default boolean isDecidedByDeadlock() {
        return this instanceof NoDeadlock<S, A>;
    }

    /** Whether this state of a model decides the property, by itself or as a deadlock. */
    default boolean isDecidedIn(Model<S, A> model, S state) {
        return isDecidedByState(state)
                || (isDecidedByDeadlock()
                        && !model.isProperEnd(state)
                        && model.actions(state).isEmpty());
    }

    /** Whether the last step or state of this run of a model decides the property. */
    default boolean isDecidedByEnd(Model<S, A> model, Trace<S, A> run) {
        return isDecidedIn(model, run.last())
                || (run.length() > 0 && isDecidedByStep(run.steps().getLast()));
    }

    /** The outcome once what decides it is met: {@code VIOLATED} or {@code REACHED}. */
    default Outcome outcomeIfSeen() {
        return this instanceof Reachable<S, A> ? Outcome.REACHED : Outcome.VIOLATED;
    }

    /**
     * The outcome if the complete space has nothing that decides it: {@code HOLDS} or {@code
     * UNREACHABLE}.
     */
    default Outcome outcomeIfNeverSeen() {
        return this instanceof Reachable<S, A> ? Outcome.UNREACHABLE : Outcome.HOLDS;
    }

    /** See {@link Property#always}. */
    record Always<S, A>(String name, Predicate<? super S> predicate, List<StatePart> parts)
            implements Property<S, A> {
        /** Of these, none of which is null. */
        public Always {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(predicate, "predicate");
            Objects.requireNonNull(parts, "parts");
        }
    }

    /** See {@link Property#never}. */
    record Never<S, A>(String name, Predicate<? super S> predicate, List<StatePart> parts)
            implements Property<S, A> {
        /** Of these, none of which is null. */
        public Never {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(predicate, "predicate");
            Objects.requireNonNull(parts, "parts");
        }
    }

    /** See {@link Property#everyStep}. */
    record EveryStep<S, A>(String name, Predicate<? super Step<S, A>> predicate)
            implements Property<S, A> {
        /** Of these, none of which is null. */
        public EveryStep {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(predicate, "predicate");
        }
    }

    /** See {@link Property#everyLabel}. */
    record EveryLabel<S, A, L>(
            String name, LabelledModel<S, A, L> model, Predicate<? super L> predicate)
            implements Property<S, A> {
        /** Of these, none of which is null. */
        public EveryLabel {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(model, "model");
            Objects.requireNonNull(predicate, "predicate");
        }

        private boolean allows(Step<S, A> step) {
            return predicate.test(model.step(step.before(), step.action()).label());
        }
    }

    /** See {@link Property#reachable}. */
    record Reachable<S, A>(String name, Predicate<? super S> predicate, List<StatePart> parts)
            implements Property<S, A> {
        /** Of these, none of which is null. */
        public Reachable {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(predicate, "predicate");
            Objects.requireNonNull(parts, "parts");
        }
    }

    /** See {@link Property#noDeadlock}. */
    record NoDeadlock<S, A>(String name) implements Property<S, A> {
        /** Of these, none of which is null. */
        public NoDeadlock {
            Objects.requireNonNull(name, "name");
        }
    }
}
