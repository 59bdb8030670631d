package io.synproof.properties.experiment;

import io.synproof.checker.model.LabelledModel;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;

/** Through what a search, and the question that it decides, see a scenario's model. */
@FunctionalInterface
public interface ModelView {
    /** Nothing is between them and the model. */
    ModelView CLEAR = model -> model;

    /** What a search sees: it answers as the model does, and may note what it is asked. */
    LabelledModel<World, Action, Label> searched(TcpModel model);

    /** What a question sees: the model, which may tell of the laws that are looked up in it. */
    default TcpModel lookedUp(TcpModel model) {
        return model;
    }
}
