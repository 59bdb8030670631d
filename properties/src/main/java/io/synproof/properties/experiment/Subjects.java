package io.synproof.properties.experiment;

import io.synproof.checker.Checker;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Coverage;
import io.synproof.model.world.Action;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.synproof.properties.question.Question;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Counts of the states and steps in which the subject of a question occurs, taken along with its
 * search.
 */
final class Subjects {
    private Subjects() {}

    /** The checker, counting the question's subject too. */
    static <M> Checker<MonitoredState<World, M>, Action> counting(
            Checker<MonitoredState<World, M>, Action> checker,
            Experiment experiment,
            Question<M> question,
            TcpModel model) {
        Optional<Property<MonitoredState<World, M>, Action>> decisiveProperty = question.subject()
                .decisiveProperty(model, question.watched(model))
                .map(experiment::inside);
        return checker.counting(decisiveProperty.stream().toList());
    }

    /** The number of times that a search which {@link #counting counts} the subject has met it. */
    static OptionalLong met(Coverage coverage) {
        return coverage.counted().values().stream().mapToLong(Long::longValue).findFirst();
    }
}
