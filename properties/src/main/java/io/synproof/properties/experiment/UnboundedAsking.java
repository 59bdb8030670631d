package io.synproof.properties.experiment;

import io.synproof.checker.Checker;
import io.synproof.checker.UnboundedChecker;
import io.synproof.checker.coverability.Certificate;
import io.synproof.checker.coverability.UnboundedFindings;
import io.synproof.checker.coverability.UnboundedRefusedException;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.property.Property;
import io.synproof.checker.verdict.Evidence.Unbounded;
import io.synproof.checker.verdict.Verdict;
import io.synproof.model.world.Action;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.synproof.properties.question.DecisionProcedure;
import io.synproof.properties.question.Question;
import io.synproof.properties.scenarios.BoundlessNetwork;
import java.util.Optional;

/**
 * The decision of an experiment's question for every number of losses and of segments in flight.
 *
 * @param experiment what is asked, with a network that has no limits
 * @param question its question
 * @param model its model
 * @param checker a checker of the model, watched by the question's monitor
 * @param property what decides the question
 */
record UnboundedAsking<M>(
        Experiment experiment,
        Question<M> question,
        TcpModel model,
        UnboundedChecker<MonitoredState<World, M>, Action> checker,
        Property<MonitoredState<World, M>, Action> property) {

    /**
     * The decision of an experiment, with this effort.
     *
     * @throws UnboundedRefusedException if the question is not decided by a state or a step
     */
    static <M> UnboundedAsking<M> of(
            Experiment asked, Question<M> question, ExperimentOptions effort) {
        if (!asked.excluding().isEmpty()) {
            throw new UnboundedRefusedException(
                    "runs that are left out are known only when they are over",
                    "leave out --excluding");
        }
        if (!(question.inquiry() instanceof DecisionProcedure.Sighted<M>(var property))) {
            throw new UnboundedRefusedException(
                    question.name() + " (" + question.kind() + ") is not decided by one state or"
                            + " step",
                    "ask it of a network with limits");
        }
        Experiment experiment = new Experiment(
                BoundlessNetwork.of(asked.setup()), asked.question(), asked.wanted());
        TcpModel model = new TcpModel(experiment.setup().scenario(question.tagged()));
        Checker<MonitoredState<World, M>, Action> bounded = effort.checker(question.watched(model));
        UnboundedChecker<MonitoredState<World, M>, Action> checker = bounded.unbounded();
        return new UnboundedAsking<>(
                experiment,
                question,
                model,
                BoundlessNetwork.hasCopies(experiment.setup()) ? checker.duplicating() : checker,
                property.apply(model));
    }

    /** Decides, and tells what it finds. */
    UnboundedAnswer answer() {
        Verdict<MonitoredState<World, M>, Action> verdict = checker.check(property);
        if (!(verdict.evidence()
                instanceof
                Unbounded<MonitoredState<World, M>, Action>(
                        UnboundedFindings<MonitoredState<World, M>, Action> findings))) {
            throw new IllegalStateException("not an answer for every number: " + verdict);
        }
        return new UnboundedAnswer(
                experiment,
                verdict.outcome(),
                new EvidenceStory<>(model.scenario(), question).of(verdict),
                findings.isShortest(),
                findings.prover(),
                findings.refuter(),
                verdict.coverage(),
                verdict.bounds(),
                findings.certificate(),
                findings.obstacles());
    }

    /** Why a certificate does not show that nothing decides the question; empty if it does. */
    Optional<String> refusal(Certificate certificate) {
        return checker.refusal(property, certificate);
    }
}
