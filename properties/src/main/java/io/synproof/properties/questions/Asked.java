package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.synproof.properties.question.Question;
import io.synproof.properties.question.StepContext;
import io.synproof.properties.question.Subject;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Short forms for questions that need no monitor of their own. */
final class Asked {
    private Asked() {}

    /** A question about every step, judged with all that there is to know of it. */
    static Question<Unit> everyStep(
            String name,
            String summary,
            Subject<Unit> subject,
            Predicate<StepContext> predicate,
            String explanation) {
        return everyStep(
                name,
                summary,
                subject,
                model -> Property.everyStep(name, step -> {
                    World before = step.before().state();
                    return predicate.test(new StepContext(
                            model,
                            before,
                            model.step(before, step.action()).label(),
                            step.after().state()));
                }),
                _ -> explanation);
    }

    /** A question about every step, judged by what the step showed alone. */
    static Question<Unit> everyLabel(
            String name,
            String summary,
            Subject<Unit> subject,
            Predicate<Label> predicate,
            String explanation) {
        return everyLabel(name, summary, subject, predicate, _ -> explanation);
    }

    /** A question about what every step showed, explained by the last one. */
    static Question<Unit> everyLabel(
            String name,
            String summary,
            Subject<Unit> subject,
            Predicate<Label> predicate,
            Function<Label, String> explanation) {
        return everyStep(
                name,
                summary,
                subject,
                model -> Property.everyLabel(name, model.monitoredBy(Monitor.none()), predicate),
                explanation);
    }

    private static Question<Unit> everyStep(
            String name,
            String summary,
            Subject<Unit> subject,
            Function<TcpModel, Property<MonitoredState<World, Unit>, Action>> property,
            Function<Label, String> explanation) {
        return new Question<>(
                name,
                summary,
                Question.Kind.EVERY_STEP,
                subject,
                false,
                Monitor.none(),
                property,
                _ -> List.of(),
                (last, _) -> explanation.apply(last));
    }
}
