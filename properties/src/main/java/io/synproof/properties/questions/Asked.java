package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.question.Question;
import io.synproof.properties.question.Subject;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Short forms for questions that need no monitor of their own. */
final class Asked {
    private Asked() {}

    static Question<Unit> always(
            String name,
            String summary,
            Subject<Unit> subject,
            Predicate<World> predicate,
            String explanation) {
        return new Question<>(
                name,
                summary,
                Question.Kind.ALWAYS,
                subject,
                false,
                Monitor.none(),
                _ -> Property.always(name, at(predicate)),
                _ -> List.of(),
                (_, _) -> explanation);
    }

    /** A question whether something is never the case. */
    static Question<Unit> never(
            String name,
            String summary,
            Subject<Unit> subject,
            Predicate<World> predicate,
            String explanation) {
        return new Question<>(
                name,
                "never: " + summary,
                Question.Kind.NEVER,
                subject,
                false,
                Monitor.none(),
                _ -> Property.never(name, at(predicate)),
                _ -> List.of(),
                (_, _) -> explanation);
    }

    static Question<Unit> reachable(
            String name,
            String summary,
            boolean tagged,
            Predicate<World> predicate,
            String explanation) {
        return new Question<>(
                name,
                summary,
                Question.Kind.REACHABLE,
                Subject.itself(),
                tagged,
                Monitor.none(),
                _ -> Property.reachable(name, at(predicate)),
                _ -> List.of(),
                (_, _) -> explanation);
    }

    /** A question about every step, judged by what the step showed alone. */
    static Question<Unit> everyLabel(
            String name,
            String summary,
            Subject<Unit> subject,
            Predicate<Label> predicate,
            String explanation) {
        return new Question<>(
                name,
                summary,
                Question.Kind.EVERY_STEP,
                subject,
                false,
                Monitor.none(),
                model -> Property.everyLabel(name, model.monitoredBy(Monitor.none()), predicate),
                _ -> List.of(),
                (_, _) -> explanation);
    }

    /** A question about what every step showed, explained by the last one. */
    static Question<Unit> everyLabel(
            String name,
            String summary,
            Subject<Unit> subject,
            Predicate<Label> predicate,
            Function<Label, String> explanation) {
        Question<Unit> question = everyLabel(name, summary, subject, predicate, "");
        return new Question<>(
                name,
                summary,
                question.kind(),
                subject,
                question.tagged(),
                question.watch(),
                question.inquiry(),
                question.counted(),
                (last, _) -> explanation.apply(last));
    }

    private static Predicate<MonitoredState<World, Unit>> at(Predicate<World> predicate) {
        return state -> predicate.test(state.state());
    }
}
