package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import io.synproof.checker.temporal.Temporal;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/** Short ways to write questions that need no monitor of their own. */
final class Asked {
    private Asked() {}

    static Question<Unit> always(
            String name,
            String summary,
            Subject<Unit> subject,
            Predicate<World> predicate,
            String moral) {
        return new Question<>(
                name,
                summary,
                Question.Kind.ALWAYS,
                subject,
                false,
                Monitor.none(),
                _ -> Property.always(name, at(predicate)),
                _ -> List.of(),
                (_, _) -> moral);
    }

    /** Whether what the summary says is never so. */
    static Question<Unit> never(
            String name,
            String summary,
            Subject<Unit> subject,
            Predicate<World> predicate,
            String moral) {
        return new Question<>(
                name,
                "never: " + summary,
                Question.Kind.NEVER,
                subject,
                false,
                Monitor.none(),
                _ -> Property.never(name, at(predicate)),
                _ -> List.of(),
                (_, _) -> moral);
    }

    static Question<Unit> reachable(
            String name, String summary, boolean tagged, Predicate<World> predicate, String moral) {
        return new Question<>(
                name,
                summary,
                Question.Kind.REACHABLE,
                Subject.itself(),
                tagged,
                Monitor.none(),
                _ -> Property.reachable(name, at(predicate)),
                _ -> List.of(),
                (_, _) -> moral);
    }

    /** Judges every step by the world before it and by what it showed. */
    static Question<Unit> everyStep(
            String name,
            String summary,
            Subject<Unit> subject,
            BiPredicate<World, Label> predicate,
            String moral) {
        return new Question<>(
                name,
                summary,
                Question.Kind.EVERY_STEP,
                subject,
                false,
                Monitor.none(),
                model -> Property.everyStep(name, step -> {
                    World before = step.before().state();
                    return predicate.test(
                            before, model.step(before, step.action()).label());
                }),
                _ -> List.of(),
                (_, _) -> moral);
    }

    /** Judges every step by what it showed alone. */
    static Question<Unit> everyLabel(
            String name,
            String summary,
            Subject<Unit> subject,
            Predicate<Label> predicate,
            String moral) {
        return new Question<>(
                name,
                summary,
                Question.Kind.EVERY_STEP,
                subject,
                false,
                Monitor.none(),
                model -> Property.everyLabel(name, model.watchedBy(Monitor.none()), predicate),
                _ -> List.of(),
                (_, _) -> moral);
    }

    /** Judges every step by what it showed, and says by the last one what that is. */
    static Question<Unit> everyLabel(
            String name,
            String summary,
            Subject<Unit> subject,
            Predicate<Label> predicate,
            Function<Label, String> moral) {
        Question<Unit> question = everyLabel(name, summary, subject, predicate, "");
        return new Question<>(
                name,
                summary,
                question.kind(),
                subject,
                question.tagged(),
                question.monitor(),
                question.inquiry(),
                question.counted(),
                (last, _) -> moral.apply(last));
    }

    /**
     * Asks whether one thing is followed by another at last, on every fair run.
     *
     * @param subject the first thing, as a clause
     */
    static Question<Unit> leadsTo(
            String name,
            String summary,
            String subject,
            Predicate<World> cause,
            Predicate<World> effect,
            String moral) {
        return lasting(
                name,
                summary,
                Question.Kind.LEADS_TO,
                Subject.inWorlds(subject, cause),
                Temporal.leadsTo(name, at(cause), at(effect)),
                moral);
    }

    /** Asks whether something can still become the case, whatever has happened. */
    static Question<Unit> alwaysPossible(
            String name, String summary, Predicate<World> goal, String moral) {
        return lasting(
                name,
                summary,
                Question.Kind.ALWAYS_POSSIBLE,
                Subject.itself(),
                Temporal.alwaysPossible(name, at(goal)),
                moral);
    }

    private static Question<Unit> lasting(
            String name,
            String summary,
            Question.Kind kind,
            Subject<Unit> subject,
            Temporal<MonitoredState<World, Unit>> formula,
            String moral) {
        return new Question<>(
                name,
                summary,
                kind,
                subject,
                false,
                Monitor.none(),
                new DecisionProcedure.Lasting<>(_ -> formula),
                _ -> List.of(),
                (_, _) -> moral);
    }

    private static Predicate<MonitoredState<World, Unit>> at(Predicate<World> predicate) {
        return state -> predicate.test(state.state());
    }
}
