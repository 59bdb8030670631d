package io.synproof.properties.sampling;

import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.property.Property;
import io.synproof.jqwik.Sampler;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.question.DecisionProcedure;
import io.synproof.properties.question.Question;
import io.synproof.properties.scenarios.ConfiguredScenario;
import java.util.Optional;

/** Samplers of TCP's worlds. */
final class Samplers {
    private Samplers() {}

    /** Whether a question is decided by a single state or step, which a random run may meet. */
    static boolean canSample(Experiment experiment) {
        return experiment.question().inquiry() instanceof DecisionProcedure.Sighted<?>;
    }

    /** The runs of an experiment's scenario up to the state or step that decides its question. */
    static Sampler<? extends MonitoredState<World, ?>, Action> of(
            Experiment experiment, SamplingPlan plan) {
        return of(experiment.setup(), experiment.question(), plan);
    }

    private static <M> Sampler<MonitoredState<World, M>, Action> of(
            ConfiguredScenario setup, Question<M> question, SamplingPlan plan) {
        TcpModel model = new TcpModel(setup.scenario(question.tagged()));
        LabelledModel<MonitoredState<World, M>, Action, Label> watched = question.watched(model);
        Property<MonitoredState<World, M>, Action> property = property(model, question);
        return Sampler.of(watched)
                .atMost(plan.longest())
                .until(property)
                .shapedBy(ActionViews::ageless)
                .viewedBy((world, action) -> ActionViews.of(
                        model, world.state(), action, Optional.ofNullable(world.memory())))
                .rehearsed(plan.rehearsal(), plan.seed());
    }

    private static <M> Property<MonitoredState<World, M>, Action> property(
            TcpModel model, Question<M> question) {
        return Optional.of(question.inquiry())
                .filter(inquiry -> inquiry instanceof DecisionProcedure.Sighted<M>)
                .map(inquiry ->
                        ((DecisionProcedure.Sighted<M>) inquiry).property().apply(model))
                .orElseThrow(() -> new IllegalArgumentException(
                        question.name() + " is not decided by a sight"));
    }

    /** The runs of a scenario, ended only by their length or a terminal world. */
    static Sampler<World, Action> of(ConfiguredScenario setup, SamplingPlan plan) {
        TcpModel model = new TcpModel(setup.scenario(false));
        return Sampler.of(model)
                .atMost(plan.longest())
                .shapedBy(ActionViews::ageless)
                .viewedBy((world, action) -> ActionViews.of(model, world, action, Optional.empty()))
                .rehearsed(plan.rehearsal(), plan.seed());
    }
}
