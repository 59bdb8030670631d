package io.synproof.properties.question;

import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.StateMonitor;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;

/**
 * The monitor of a question: of labels, or of states too.
 *
 * @param <M> what it remembers
 */
public sealed interface Watch<M> {

    /** A model with the monitor at its side. */
    public LabelledModel<MonitoredState<World, M>, Action, Label> watched(
            LabelledModel<World, Action, Label> model);

    /**
     * A monitor of labels.
     *
     * @param monitor the monitor
     */
    record OfLabels<M>(Monitor<Label, M> monitor) implements Watch<M> {
        @Override
        public LabelledModel<MonitoredState<World, M>, Action, Label> watched(
                LabelledModel<World, Action, Label> model) {
            return model.monitoredBy(monitor);
        }
    }

    /**
     * A monitor that sees states.
     *
     * @param monitor the monitor
     */
    record OfStates<M>(StateMonitor<World, Label, M> monitor) implements Watch<M> {
        @Override
        public LabelledModel<MonitoredState<World, M>, Action, Label> watched(
                LabelledModel<World, Action, Label> model) {
            return model.watchedBy(monitor);
        }
    }
}
