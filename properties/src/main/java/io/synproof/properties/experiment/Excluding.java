package io.synproof.properties.experiment;

import io.synproof.checker.model.ForwardingModel;
import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.Transition;
import io.synproof.checker.property.Property;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A model without the runs in which a step carries some sentence. Such a step leads to a world
 * outside the constraint, which no question is asked about; as any step that leads there, it still
 * counts as possible, so that a state is no deadlock for want of it.
 *
 * @param model the model
 * @param sentences the sentences
 */
record Excluding(LabelledModel<World, Action, Label> model, List<String> sentences)
        implements ForwardingModel<World, Action, Label> {
    /** A time that no clock shows. */
    private static final long NEVER = -1;

    /** The model, without the runs in which a step carries one of these, if there are any. */
    static LabelledModel<World, Action, Label> of(TcpModel model, List<String> sentences) {
        return sentences.isEmpty() ? model : new Excluding(model, sentences);
    }

    private static boolean isOutside(World world) {
        return world.clock() == NEVER;
    }

    /** A property that says nothing of steps to outside. */
    static <M> Property<MonitoredState<World, M>, Action> inside(
            Property<MonitoredState<World, M>, Action> property) {
        return property.isOfSteps()
                ? Property.everyStep(
                        property.name(),
                        step -> isOutside(step.after().state()) || !property.isDecidedByStep(step))
                : property;
    }

    @Override
    public Transition<World, Label> step(World world, Action action) {
        Transition<World, Label> step = model.step(world, action);
        return Sentences.of(step.label()).exists(sentences::contains)
                ? new Transition<>(outside(world), step.label())
                : step;
    }

    private static World outside(World world) {
        return new World(world.client(), world.server(), world.network(), world.faults(), NEVER);
    }

    @Override
    public Optional<Predicate<World>> constraint() {
        Predicate<World> inside = world -> !isOutside(world);
        return Optional.of(model.constraint().map(inside::and).orElse(inside));
    }

    @Override
    public Optional<Predicate<World>> cut() {
        return model.cut().map(cut -> world -> !isOutside(world) && cut.test(world));
    }
}
