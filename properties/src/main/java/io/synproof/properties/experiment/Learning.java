package io.synproof.properties.experiment;

import io.synproof.checker.knowledge.Agent;
import io.synproof.checker.knowledge.Formula;
import io.synproof.checker.knowledge.IndistinguishableRuns;
import io.synproof.checker.knowledge.Knowledge;
import io.synproof.checker.knowledge.KnowledgeVerdict;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.Trace;
import io.synproof.checker.result.Outcome;
import io.synproof.model.world.Action;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.synproof.properties.questions.DecisionProcedure;
import io.synproof.properties.questions.Question;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * The decision of a knowledge question: what an agent knows, over all states that look the same to
 * it.
 */
record Learning<M>(Experiment experiment, Question<M> question, ExperimentOptions effort) {

    Answer ask(DecisionProcedure.Known<M> known) {
        TcpModel model = new TcpModel(experiment.setup().scenario(question.tagged()));
        KnowledgeVerdict<MonitoredState<World, M>, Action> verdict = effort.checker(
                        effort.seen(model).monitoredBy(question.monitor()))
                .check(known.knowledge().apply(effort.lookedUp(model)));
        Outcome outcome = switch (known.mode()) {
            case ALWAYS -> verdict.outcome();
            case NEVER -> verdict.neverKnown();
        };
        return new Answer(
                experiment,
                outcome,
                verdict.coverage(),
                verdict.bounds(),
                evidence(model, known.mode(), verdict),
                OptionalLong.empty(),
                OptionalLong.of(verdict.asked()));
    }

    private Optional<Evidence> evidence(
            TcpModel model,
            DecisionProcedure.Known.Mode mode,
            KnowledgeVerdict<MonitoredState<World, M>, Action> verdict) {
        boolean knownSomewhere = mode == DecisionProcedure.Known.Mode.NEVER
                && verdict.neverKnown() == Outcome.VIOLATED;
        return knownSomewhere
                ? verdict.knowing().map(run -> knowing(model, run, verdict.knowledge()))
                : verdict.ignorance()
                        .map(ignorance ->
                                evidence(model, verdict.knowledge().formula().fact(), ignorance));
    }

    private Evidence knowing(
            TcpModel model,
            Trace<MonitoredState<World, M>, Action> run,
            Knowledge<MonitoredState<World, M>, Action> knowledge) {
        return new Evidence.Run(AnnotatedTrace.of(
                model.scenario(),
                question,
                run,
                (_, _) -> "Here the " + knowledge.formula()
                        + ": no run that cannot be told from this one makes that false."));
    }

    private Evidence evidence(
            TcpModel model,
            Formula.Fact<MonitoredState<World, M>> fact,
            IndistinguishableRuns<MonitoredState<World, M>, Action> ignorance) {
        List<Trace<MonitoredState<World, M>, Action>> runs = ignorance.runs();
        return runs.size() == 1
                ? new Evidence.Run(AnnotatedTrace.of(model.scenario(), question, runs.getFirst()))
                : twins(model, runs, fact, ignorance.alike());
    }

    private Evidence twins(
            TcpModel model,
            List<Trace<MonitoredState<World, M>, Action>> runs,
            Formula.Fact<MonitoredState<World, M>> fact,
            List<? extends Agent<?>> alike) {
        AnnotatedTrace first = AnnotatedTrace.of(model.scenario(), question, runs.getFirst());
        AnnotatedTrace last = AnnotatedTrace.of(model.scenario(), question, runs.getLast());
        return Evidence.IndistinguishablePair.of(
                first,
                last,
                fact.name(),
                fact.holds().test(runs.getLast().last()),
                remark(alike, runs.size()) + " " + parting(first, last));
    }

    /** The point at which two runs part, in words. */
    static String parting(AnnotatedTrace first, AnnotatedTrace last) {
        return "They differ from step " + Evidence.parting(first, last) + " on.";
    }

    /**
     * The likeness of the runs, in words.
     *
     * @param alike to whom neighbours of a chain of runs are alike
     * @param runs how many runs the chain has
     */
    static String remark(List<? extends Agent<?>> alike, int runs) {
        String names =
                alike.stream().map(Agent::name).distinct().collect(Collectors.joining(" or the "));
        return runs == 2
                ? "Both end alike for the " + names + "."
                : "The first and the last of a chain of " + runs
                        + " runs, each of which ends like the next for the " + names + ".";
    }
}
