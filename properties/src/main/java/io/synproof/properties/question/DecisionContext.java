package io.synproof.properties.question;

import io.synproof.checker.Checker;
import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.property.Property;
import io.synproof.checker.temporal.Fairness;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.synproof.properties.scenarios.ConfiguredScenario;
import java.util.List;

/**
 * The scenario of which a question is asked, its model, and a checker of it.
 *
 * @param <M> what the question's monitor remembers
 */
public interface DecisionContext<M> {

    /** The scenario with its settings. */
    ConfiguredScenario setup();

    /** The scenario's model, for what a question looks up in it. */
    TcpModel model();

    /** The model that is searched, watched by the question's monitor. */
    LabelledModel<MonitoredState<World, M>, Action, Label> searched();

    /** A checker of the model that is searched. */
    Checker<MonitoredState<World, M>, Action> checker();

    /** A checker that counts, besides, the states or steps in which the subject occurs. */
    Checker<MonitoredState<World, M>, Action> countingChecker();

    /** The property, asked only of the runs in question. */
    public Property<MonitoredState<World, M>, Action> inside(
            Property<MonitoredState<World, M>, Action> property);

    /** The fairness that the scenario assumes. */
    List<Fairness<Action>> fairness();

    /** The same without the assumption that time passes. */
    List<Fairness<Action>> fairnessOfSteps();
}
