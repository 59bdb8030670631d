package io.synproof.properties.experiment;

import io.synproof.checker.model.LabelledModel;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;

/** The view that a search and its question have of a scenario's model. */
@FunctionalInterface
public interface ModelView {
    /** The model itself. */
    ModelView CLEAR = model -> model;

    /**
     * The model that a search sees: it answers as the model does, and may record what it is asked.
     */
    LabelledModel<World, Action, Label> searched(TcpModel model);

    /** The model that a question sees: it may report the laws that are looked up in it. */
    default TcpModel lookedUp(TcpModel model) {
        return model;
    }
}
