package io.synproof.properties.experiment;

import io.synproof.checker.Checker;
import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.refinement.ObservedModel;
import io.synproof.checker.refinement.Refinement;
import io.synproof.checker.refinement.RefinementCounterexample;
import io.synproof.checker.refinement.RefinementVerdict;
import io.synproof.checker.result.Outcome;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.synproof.properties.questions.DecisionProcedure;
import io.synproof.properties.questions.Question;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The decision of a refinement question: whether another model can be observed to do all that the
 * scenario's can.
 */
record Comparing<M>(Experiment experiment, Question<M> question, ExperimentOptions effort) {

    Answer ask(DecisionProcedure.Compared<M> compared) {
        return ask(compared, compared.other().apply(experiment.setup()));
    }

    private <T, B> Answer ask(
            DecisionProcedure.Compared<M> compared, ObservedModel<T, B, String> other) {
        TcpModel model = new TcpModel(experiment.setup().scenario(question.tagged()));
        RefinementVerdict<MonitoredState<World, M>, Action, String> verdict =
                verdict(compared, effort.seen(model).monitoredBy(question.monitor()), other);
        return new Answer(
                experiment,
                verdict.outcome(),
                verdict.comparison().coverage(),
                verdict.bounds(),
                difference(compared, model, verdict).map(evidence -> evidence),
                OptionalLong.empty(),
                asked(model, verdict.outcome()));
    }

    /** A comparison stops early where it is violated; of what holds, how often it was asked. */
    private OptionalLong asked(TcpModel model, Outcome outcome) {
        if (outcome != Outcome.HOLDS) {
            return OptionalLong.empty();
        }
        Checker<MonitoredState<World, M>, Action> checker =
                effort.checker(effort.seen(model).monitoredBy(question.monitor()));
        return Subjects.met(Subjects.counting(checker, experiment, question, model)
                .census(List.of())
                .coverage());
    }

    /** An observation of a part of the model that the other model cannot make, if there is one. */
    Optional<Evidence.Difference> difference(
            DecisionProcedure.Compared<M> compared,
            TcpModel model,
            LabelledModel<MonitoredState<World, M>, Action, Label> part) {
        ObservedModel<?, ?, String> other = compared.other().apply(experiment.setup());
        return difference(compared, model, verdict(compared, part, other));
    }

    private <T, B> RefinementVerdict<MonitoredState<World, M>, Action, String> verdict(
            DecisionProcedure.Compared<M> compared,
            LabelledModel<MonitoredState<World, M>, Action, Label> watched,
            ObservedModel<T, B, String> other) {
        Refinement<MonitoredState<World, M>, Action, T, B, String> plain = ObservedModel.byLabels(
                        watched, compared.sees())
                .refines(compared.original(), other);
        return effort.checker(watched).check(compared.seesEnds() ? plain.seeingEnds() : plain);
    }

    private Optional<Evidence.Difference> difference(
            DecisionProcedure.Compared<M> compared,
            TcpModel model,
            RefinementVerdict<MonitoredState<World, M>, Action, String> verdict) {
        return verdict.difference()
                .map(difference -> new Evidence.Difference(
                        AnnotatedTrace.of(model.scenario(), question, difference.trace()),
                        remark(compared.original(), difference)));
    }

    private static String remark(
            String original, RefinementCounterexample<?, ?, String> difference) {
        String seen = String.join("; ", difference.observations());
        String instead = difference.mayEnd()
                ? Stream.concat(difference.instead().stream(), Stream.of("nothing more"))
                        .collect(Collectors.joining(", or "))
                : String.join(", or ", difference.instead());
        return "Seen: " + seen + (difference.ends() ? "; and then nothing more" : "")
                + ". After the first " + difference.common() + " of these, " + original
                + " shows " + (instead.isEmpty() ? "nothing" : instead) + ".";
    }
}
