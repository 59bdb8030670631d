package io.synproof.properties.experiment;

import io.synproof.checker.Checker;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.property.Verdict;
import io.synproof.model.world.Action;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.synproof.properties.questions.DecisionProcedure;
import io.synproof.properties.questions.Question;
import java.util.OptionalLong;

/** The search for the state, step or deadlock that decides a question. */
record Looking<M>(Experiment experiment, Question<M> question, ExperimentOptions effort) {

    Answer ask(DecisionProcedure.Sighted<M> sighted) {
        TcpModel model = new TcpModel(experiment.setup().scenario(question.tagged()));
        Checker<MonitoredState<World, M>, Action> checker =
                effort.checker(effort.seen(model).monitoredBy(question.monitor()));
        Verdict<MonitoredState<World, M>, Action> verdict = Subjects.counting(
                        checker, experiment, question, effort.lookedUp(model))
                .check(experiment.inside(sighted.property().apply(effort.lookedUp(model))));
        return new Answer(
                experiment,
                verdict.outcome(),
                verdict.coverage(),
                verdict.bounds(),
                verdict.trace()
                        .map(trace -> new Evidence.Run(
                                AnnotatedTrace.of(model.scenario(), question, trace))),
                OptionalLong.empty(),
                Subjects.met(verdict.coverage()));
    }
}
