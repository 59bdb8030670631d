package io.synproof.properties.experiment;

import io.synproof.checker.Checker;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.Lasso;
import io.synproof.checker.temporal.TemporalVerdict;
import io.synproof.checker.temporal.TimelessException;
import io.synproof.model.world.Action;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.synproof.properties.questions.DecisionProcedure;
import io.synproof.properties.questions.Question;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** The decision of a liveness question: what must eventually happen on all fair endless runs. */
record Waiting<M>(Experiment experiment, Question<M> question, ExperimentOptions effort) {

    /**
     * Decides the question; where there is a clock but nothing ever waits for it, time need not
     * pass.
     */
    Answer ask(DecisionProcedure.Lasting<M> lasting) {
        try {
            return ask(lasting, FairnessAssumptions.of(experiment.setup()));
        } catch (TimelessException _) {
            return ask(lasting, FairnessAssumptions.ofSteps(experiment.setup()));
        }
    }

    private Answer ask(DecisionProcedure.Lasting<M> lasting, List<Fairness<Action>> assumptions) {
        TcpModel model = new TcpModel(experiment.setup().scenario(question.tagged()));
        Checker<MonitoredState<World, M>, Action> checker =
                effort.checker(effort.seen(model).monitoredBy(question.monitor()));
        TemporalVerdict<MonitoredState<World, M>, Action> verdict = Subjects.counting(
                        checker, experiment, question, effort.lookedUp(model))
                .check(lasting.formula().apply(effort.lookedUp(model)), assumptions);
        return new Answer(
                experiment,
                verdict.outcome(),
                verdict.coverage(),
                verdict.bounds(),
                evidence(model, verdict),
                OptionalLong.empty(),
                Subjects.met(verdict.coverage()));
    }

    private Optional<Evidence> evidence(
            TcpModel model, TemporalVerdict<MonitoredState<World, M>, Action> verdict) {
        Optional<Evidence> trap = verdict.trap()
                .map(trace ->
                        new Evidence.Run(AnnotatedTrace.of(model.scenario(), question, trace)));
        return trap.or(() -> verdict.lasso().map(lasso -> evidence(model, lasso)));
    }

    private Evidence evidence(TcpModel model, Lasso<MonitoredState<World, M>, Action> lasso) {
        return evidence(AnnotatedTrace.of(model.scenario(), question, lasso.once()), lasso);
    }

    /** A lasso whose story is this. */
    static Evidence.Lasso evidence(AnnotatedTrace story, Lasso<?, Action> lasso) {
        return new Evidence.Lasso(story, lasso.stem().length(), respects(lasso.kept()));
    }

    private static String respects(List<Lasso.Kept> kept) {
        return kept.stream().map(Lasso.Kept::fairness).distinct().collect(Collectors.joining(", "));
    }
}
