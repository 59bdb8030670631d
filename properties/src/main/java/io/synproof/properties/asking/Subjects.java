package io.synproof.properties.asking;

import io.synproof.checker.Checker;
import io.synproof.checker.Coverage;
import io.synproof.checker.Monitored;
import io.synproof.checker.Property;
import io.synproof.model.world.Action;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.synproof.properties.questions.Question;
import java.util.Optional;
import java.util.OptionalLong;

/** Counts how often a search meets what a question is about, beside answering it. */
final class Subjects {
    private Subjects() {}

    /** The checker, counting the question's subject too. */
    static <M> Checker<Monitored<World, M>, Action> counting(
            Checker<Monitored<World, M>, Action> checker, Question<M> question, TcpModel model) {
        Optional<Property<Monitored<World, M>, Action>> sight =
                question.subject().sight(model);
        return checker.counting(sight.stream().toList());
    }

    /** How often a search that {@link #counting counts} it has met the subject. */
    static OptionalLong met(Coverage coverage) {
        return coverage.counted().values().stream().mapToLong(Long::longValue).findFirst();
    }
}
