package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.property.Property;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.properties.question.DecisionProcedure;
import io.synproof.properties.question.Question;
import io.synproof.properties.question.Subject;
import io.synproof.properties.questions.monitors.WorldFacts;
import java.io.Serializable;
import java.util.List;

/**
 * A monitor that counts requests served; an octet stands for a request, and another for its answer.
 */
final class Served implements Monitor<Label, Served.Octets> {
    private static final int TWO = 2;

    /**
     * The number of octets that users have received, in all connections; 2 stands for more.
     *
     * @param client the answers
     * @param server the requests
     */
    record Octets(int client, int server) implements Serializable {
        private Octets after(Event event) {
            int more = WorldFacts.octetsDelivered(event);
            return switch (event.side()) {
                case CLIENT -> new Octets(Math.min(TWO, client + more), server);
                case SERVER -> new Octets(client, Math.min(TWO, server + more));
            };
        }
    }

    static final Question<Octets> TWICE = new Question<>(
            "segmentsToServeTwo",
            "the fewest segments sent until two octets have gone either way and both sides have"
                    + " closed",
            Question.Kind.CHEAPEST,
            Subject.itself(),
            false,
            new Served(),
            new DecisionProcedure.Counted<>(
                    _ -> Property.reachable(
                            "segmentsToServeTwo",
                            state -> state.memory().equals(new Octets(TWO, TWO))
                                    && state.state().server().slots().isEmpty()
                                    && state.state().client().slots().isEmpty()),
                    "segments",
                    _ -> label -> label.events().flatMap(Event::sent).size()),
            _ -> List.of(),
            (_, _) -> "Two requests are served, and both sides have closed.");

    @Override
    public Octets initial() {
        return new Octets(0, 0);
    }

    @Override
    public Octets next(Octets memory, Label label) {
        return label.events().foldLeft(memory, Octets::after);
    }
}
