package io.synproof.properties.experiment;

import io.synproof.checker.Checker;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.property.Property;
import io.synproof.model.world.Action;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.synproof.properties.question.Question;
import java.util.Optional;

/** The search for a shortest run in which the subject of a question occurs. */
record Witnessing<M>(Experiment experiment, Question<M> question, ExperimentOptions effort) {

    /** The run; empty if it was not found, or if the question looks for it itself. */
    Optional<Evidence> find() {
        TcpModel model = new TcpModel(experiment.setup().scenario(question.tagged()));
        return question.subject()
                .decisiveProperty(model, question.watched(model))
                .flatMap(decisiveProperty -> find(model, experiment.inside(decisiveProperty)));
    }

    private Optional<Evidence> find(
            TcpModel model, Property<MonitoredState<World, M>, Action> decisiveProperty) {
        Checker<MonitoredState<World, M>, Action> checker =
                effort.checker(question.watched(effort.seen(model)));
        return checker.check(decisiveProperty)
                .trace()
                .map(trace -> new Evidence.Run(AnnotatedTrace.of(
                        model.scenario(),
                        question,
                        trace,
                        (_, _) -> "Here " + question.subject().words() + ".")));
    }
}
