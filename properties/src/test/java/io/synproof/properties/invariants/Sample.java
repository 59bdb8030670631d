package io.synproof.properties.invariants;

import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.Trace;
import io.synproof.checker.property.Property;
import io.synproof.jqwik.Schedules;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.synproof.properties.question.DecisionProcedure;
import io.synproof.properties.question.Question;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.sampling.ActionViews;
import io.synproof.properties.scenarios.ConfiguredScenario;
import java.util.List;
import net.jqwik.api.Arbitrary;

/**
 * A random run of a scenario, judged by a question.
 *
 * @param setup the scenario
 * @param actions what happened, step by step
 * @param falls whether the question is decided against: a violation is seen
 */
record Sample(ConfiguredScenario setup, List<Action> actions, boolean falls) {

    /** Random runs of a scenario, judged by a question. */
    static Arbitrary<Sample> of(ConfiguredScenario setup, String question, int longest) {
        return of(setup, Questions.named(question), longest);
    }

    private static <M> Arbitrary<Sample> of(
            ConfiguredScenario setup, Question<M> question, int longest) {
        TcpModel model = new TcpModel(setup.scenario(question.tagged()));
        LabelledModel<MonitoredState<World, M>, Action, Label> watched = question.watched(model);
        Property<MonitoredState<World, M>, Action> property =
                ((DecisionProcedure.Sighted<M>) question.inquiry()).property().apply(model);
        return Schedules.of(watched, longest, ActionViews::ageless)
                .map(run -> new Sample(setup, run.actions(), isDecided(property, run)));
    }

    private static <M> boolean isDecided(
            Property<MonitoredState<World, M>, Action> property,
            Trace<MonitoredState<World, M>, Action> run) {
        return run.states().stream().anyMatch(property::isDecidedByState)
                || run.steps().stream().anyMatch(property::isDecidedByStep);
    }

    int length() {
        return actions.size();
    }

    @Override
    public String toString() {
        return length() + " steps of " + setup.options() + ": " + actions;
    }
}
