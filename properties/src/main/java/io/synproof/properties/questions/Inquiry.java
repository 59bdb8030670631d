package io.synproof.properties.questions;

import io.synproof.checker.Monitored;
import io.synproof.checker.Property;
import io.synproof.model.world.Action;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import java.util.function.Function;

/**
 * By what a question is decided.
 *
 * @param <M> what its monitor remembers
 */
public sealed interface Inquiry<M> {

    /**
     * By the sight of a state, a step or a deadlock.
     *
     * @param property the property of a scenario's model
     */
    record Sighted<M>(Function<TcpModel, Property<Monitored<World, M>, Action>> property)
            implements Inquiry<M> {}
}
