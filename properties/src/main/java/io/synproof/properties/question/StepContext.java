package io.synproof.properties.question;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import io.synproof.model.endpoint.TcpParameters;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * A step with everything needed to judge it.
 *
 * @param model the model of which it is a step
 * @param before the world before it
 * @param label what it showed
 * @param after the world after it
 */
public record StepContext(TcpModel model, World before, Label label, World after) {

    /** A question about every step, of which some are the subject. */
    public static Question<Unit> everyStep(
            String name,
            String summary,
            Subject<Unit> subject,
            Predicate<StepContext> predicate,
            String explanation) {
        return new Question<>(
                name,
                summary,
                Question.Kind.EVERY_STEP,
                subject,
                false,
                Monitor.none(),
                model -> Property.everyStep(name, step -> {
                    World before = step.before().state();
                    return predicate.test(of(
                            model,
                            before,
                            model.step(before, step.action()).label(),
                            step.after().state()));
                }),
                _ -> List.of(),
                (_, _) -> explanation);
    }

    /** Judges every step by what it showed, and by the laws of the scenario. */
    public static Question<Unit> everyLabel(
            String name,
            String summary,
            Subject<Unit> subject,
            BiPredicate<TcpModel, Label> predicate,
            String explanation) {
        return new Question<>(
                name,
                summary,
                Question.Kind.EVERY_STEP,
                subject,
                false,
                Monitor.none(),
                model -> Property.everyLabel(
                        name,
                        model.monitoredBy(Monitor.none()),
                        label -> predicate.test(model, label)),
                _ -> List.of(),
                (_, _) -> explanation);
    }

    public static StepContext of(TcpModel model, World before, Label label, World after) {
        return new StepContext(model, before, label, after);
    }

    /** The TCP parameters of a side. */
    public static TcpParameters stack(TcpModel model, HostSide side) {
        return switch (side) {
            case CLIENT -> model.law(laws -> laws.stack(HostSide.CLIENT));
            case SERVER -> model.law(laws -> laws.stack(HostSide.SERVER));
        };
    }
}
