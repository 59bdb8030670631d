package io.synproof.properties.questions;

import io.synproof.checker.knowledge.Knowledge;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.property.Property;
import io.synproof.checker.refinement.ObservedModel;
import io.synproof.checker.temporal.Temporal;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.synproof.properties.scenarios.ConfiguredScenario;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * The procedure that decides a question.
 *
 * @param <M> what its monitor remembers
 */
public sealed interface DecisionProcedure<M> {

    /**
     * A decision by a single state, step or deadlock.
     *
     * @param property the property of a scenario's model
     */
    record Sighted<M>(Function<TcpModel, Property<MonitoredState<World, M>, Action>> property)
            implements DecisionProcedure<M> {}

    /**
     * A decision by all fair endless runs, under the scenario's assumptions; or by what remains
     * possible in every state.
     *
     * @param formula what must eventually happen in a scenario's model
     */
    record Lasting<M>(Function<TcpModel, Temporal<MonitoredState<World, M>>> formula)
            implements DecisionProcedure<M> {}

    /**
     * A decision by what an agent knows.
     *
     * @param knowledge what is to be known, and where
     * @param mode whether it is to be known always or never
     */
    record Known<M>(
            Function<TcpModel, Knowledge<MonitoredState<World, M>, Action>> knowledge, Mode mode)
            implements DecisionProcedure<M> {

        /**
         * The quantifier over the states in question: something is known in all of them, or in
         * none.
         */
        public enum Mode {
            /** Wherever it is asked. */
            ALWAYS,
            /** Nowhere that it is asked. */
            NEVER
        }
    }

    /**
     * A decision by whether another model can be observed to do all that this one can.
     *
     * @param original what the other one is called
     * @param sees what is observed of a step of this one
     * @param other the other one, as it is observed, for a scenario with its settings
     * @param seesEnds whether it is observed that nothing more can happen
     */
    record Compared<M>(
            String original,
            Function<Label, Optional<String>> sees,
            Function<ConfiguredScenario, ObservedModel<?, ?, String>> other,
            boolean seesEnds)
            implements DecisionProcedure<M> {}

    /**
     * A decision by the least cost of a run to a goal.
     *
     * @param goal the property whose deciding state or step ends a run
     * @param unit what is counted, as a plural, such as {@code segments}
     * @param cost what a step of a scenario's model costs, by what it shows; 0 or more
     */
    record Counted<M>(
            Function<TcpModel, Property<MonitoredState<World, M>, Action>> goal,
            String unit,
            Function<TcpModel, ToLongFunction<Label>> cost)
            implements DecisionProcedure<M> {}
}
