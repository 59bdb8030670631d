package io.synproof.properties.experiment;

import io.synproof.checker.Checker;
import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.verdict.Evidence.Compared;
import io.synproof.checker.verdict.Evidence.Explained;
import io.synproof.checker.verdict.Evidence.FairLasso;
import io.synproof.checker.verdict.Evidence.Knowing;
import io.synproof.checker.verdict.Evidence.Mapped;
import io.synproof.checker.verdict.Evidence.None;
import io.synproof.checker.verdict.Evidence.Run;
import io.synproof.checker.verdict.Evidence.RunCost;
import io.synproof.checker.verdict.Evidence.Trap;
import io.synproof.checker.verdict.Evidence.Unbounded;
import io.synproof.checker.verdict.Verdict;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.synproof.properties.question.DecisionContext;
import io.synproof.properties.question.Question;
import io.synproof.properties.scenarios.ConfiguredScenario;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The decision of an experiment's question, whatever its kind, and the answer in the scenario's
 * terms.
 *
 * @param scenario the scenario that is asked about
 * @param model its model, as the question sees it
 * @param searched the model that is searched, watched by the question's monitor
 */
record Asking<M>(
        Experiment experiment,
        Question<M> question,
        ExperimentOptions effort,
        Scenario scenario,
        TcpModel model,
        LabelledModel<MonitoredState<World, M>, Action, Label> searched)
        implements DecisionContext<M> {

    /** The decision of the experiment, with this effort. */
    static <M> Asking<M> of(Experiment experiment, Question<M> question, ExperimentOptions effort) {
        TcpModel model = new TcpModel(experiment.setup().scenario(question.tagged()));
        return new Asking<>(
                experiment,
                question,
                effort,
                model.scenario(),
                effort.lookedUp(model),
                question.watched(effort.seen(model)));
    }

    /** This decision, of a part of the model. */
    Asking<M> within(LabelledModel<MonitoredState<World, M>, Action, Label> part) {
        return new Asking<>(experiment, question, effort, scenario, model, part);
    }

    /** Decides, and tells what it finds. */
    Answer answer() {
        Verdict<MonitoredState<World, M>, Action> verdict = verdict();
        return new Answer(
                experiment,
                outcome(verdict),
                verdict.coverage(),
                verdict.bounds(),
                evidence(verdict),
                verdict.value(),
                asked(verdict));
    }

    /** Decides, and tells only the run or runs that show the outcome, if it has some. */
    Optional<Evidence> evidence() {
        return evidence(verdict());
    }

    private Verdict<MonitoredState<World, M>, Action> verdict() {
        return question.inquiry().decide(this);
    }

    private Optional<Evidence> evidence(Verdict<MonitoredState<World, M>, Action> verdict) {
        return new EvidenceStory<>(scenario, question).of(verdict);
    }

    /** With a wanted value, whether the quantity has exactly this; otherwise as was found. */
    private Outcome outcome(Verdict<MonitoredState<World, M>, Action> verdict) {
        boolean isJudged = experiment.wanted().isPresent()
                && verdict.evidence() instanceof RunCost<?, ?>
                && verdict.outcome() != Outcome.UNDECIDED;
        if (!isJudged) {
            return verdict.outcome();
        }
        return experiment.wanted().equals(verdict.value()) ? Outcome.HOLDS : Outcome.VIOLATED;
    }

    private OptionalLong asked(Verdict<MonitoredState<World, M>, Action> verdict) {
        return switch (verdict.evidence()) {
            case None<?, ?> _, Run<?, ?> _, FairLasso<?, ?> _, Trap<?, ?> _ ->
                Subjects.met(verdict.coverage());
            case Knowing<?, ?> knowing -> OptionalLong.of(knowing.findings().asked());
            // A comparison counts nothing, and stops early where it is violated.
            case Compared<?, ?> _ ->
                verdict.outcome() == Outcome.HOLDS
                        ? Subjects.met(countingChecker().census(List.of()).coverage())
                        : OptionalLong.empty();
            case RunCost<?, ?> _, Explained<?, ?> _, Mapped<?, ?> _, Unbounded<?, ?> _ ->
                OptionalLong.empty();
        };
    }

    @Override
    public Checker<MonitoredState<World, M>, Action> checker() {
        return effort.checker(searched);
    }

    @Override
    public Checker<MonitoredState<World, M>, Action> countingChecker() {
        return Subjects.counting(checker(), experiment, question, model);
    }

    @Override
    public ConfiguredScenario setup() {
        return experiment.setup();
    }

    @Override
    public Property<MonitoredState<World, M>, Action> inside(
            Property<MonitoredState<World, M>, Action> property) {
        return experiment.inside(property);
    }

    @Override
    public List<Fairness<Action>> fairness() {
        return FairnessAssumptions.of(setup());
    }

    @Override
    public List<Fairness<Action>> fairnessOfSteps() {
        return FairnessAssumptions.ofSteps(setup());
    }
}
