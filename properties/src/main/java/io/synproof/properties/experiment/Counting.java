package io.synproof.properties.experiment;

import io.synproof.checker.Checker;
import io.synproof.checker.cost.Cost;
import io.synproof.checker.cost.CostResult;
import io.synproof.checker.cost.CostVerdict;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Outcome;
import io.synproof.model.world.Action;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.synproof.properties.questions.DecisionProcedure;
import io.synproof.properties.questions.Question;
import java.util.OptionalLong;

/** The decision of a cost question: the least cost of a run, and whether it is the expected one. */
record Counting<M>(Experiment experiment, Question<M> question, ExperimentOptions effort) {

    Answer ask(DecisionProcedure.Counted<M> counted) {
        TcpModel model = new TcpModel(experiment.setup().scenario(question.tagged()));
        var watched = effort.seen(model).monitoredBy(question.monitor());
        Checker<MonitoredState<World, M>, Action> checker = effort.checker(watched);
        Cost<MonitoredState<World, M>, Action> cost = Cost.ofLabels(
                counted.unit(), watched, counted.cost().apply(effort.lookedUp(model)));
        Property<MonitoredState<World, M>, Action> goal =
                experiment.inside(counted.goal().apply(effort.lookedUp(model)));
        CostVerdict<MonitoredState<World, M>, Action> verdict = checker.cheapest(goal, cost);
        return new Answer(
                experiment,
                outcome(verdict.total()),
                verdict.coverage(),
                verdict.bounds(),
                verdict.trace()
                        .map(trace -> new Evidence.Run(
                                AnnotatedTrace.of(model.scenario(), question, trace))),
                verdict.value(),
                OptionalLong.empty());
    }

    /**
     * The outcome: with an expected value, whether the least cost equals it; otherwise, whether
     * there is one.
     */
    private Outcome outcome(CostResult<?, ?> total) {
        boolean wanted = experiment.wanted().isPresent();
        return switch (total) {
            case CostResult.Exactly<?, ?> exactly -> {
                boolean right = wanted && experiment.wanted().getAsLong() == exactly.cost();
                yield wanted ? right ? Outcome.HOLDS : Outcome.VIOLATED : Outcome.REACHED;
            }
            case CostResult.Unbounded<?, ?> _ -> Outcome.VIOLATED;
            case CostResult.Unreachable<?, ?> _ -> wanted ? Outcome.VIOLATED : Outcome.UNREACHABLE;
            case CostResult.Undecided<?, ?> _ -> Outcome.UNDECIDED;
        };
    }
}
