package io.synproof.properties.questions;

import io.synproof.checker.Monitor;
import io.synproof.checker.Property;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.Side;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.vavr.collection.List;
import java.io.Serializable;

/** What a side that comes to TIME-WAIT has behind it, and what it keeps. */
final class KeptPair {
    private KeptPair() {}

    /**
     * Which ends have heard that their FIN is acknowledged, by its number.
     *
     * @param acknowledged those ends, in order
     * @param early whether one has come to TIME-WAIT that had not, or without the other's FIN
     */
    record Waves(List<End> acknowledged, boolean early) implements Serializable {
        private Waves after(Event event) {
            List<End> others = acknowledged.remove(End.of(event));
            boolean heard = event.before() instanceof Connection
                    && (acknowledged.contains(End.of(event)) || Facts.hearsAckOfFin(event));
            boolean enters = event.before().state() != State.TIME_WAIT
                    && event.after().state() == State.TIME_WAIT;
            return new Waves(
                    heard && event.after() instanceof Connection
                            ? others.append(End.of(event)).sorted()
                            : others,
                    early || (enters && !(heard && hasHeardFin(event))));
        }

        private static boolean hasHeardFin(Event event) {
            return event.before().state().hasSeenFin()
                    || Facts.heard(event).exists(segment -> segment.control().fin());
        }
    }

    static final Question<Waves> BOTH_FINS_DONE = new Question<>(
            "waitsOnlyWithBothFinsDone",
            "a side comes to TIME-WAIT only when it has received the other's FIN and the"
                    + " acknowledgment of its own",
            Question.Kind.ALWAYS,
            Subject.inWorlds("a side is in TIME-WAIT", world -> Facts.isIn(world, State.TIME_WAIT)),
            false,
            new Monitor<Label, Waves>() {
                @Override
                public Waves initial() {
                    return new Waves(List.empty(), false);
                }

                @Override
                public Waves next(Waves memory, Label label) {
                    return label.events().foldLeft(memory, Waves::after);
                }
            },
            _ -> Property.always(
                    "waitsOnlyWithBothFinsDone", state -> !state.memory().early()),
            _ -> java.util.List.of(),
            (_, _) -> "A side is in TIME-WAIT, and one of the two FINs is not done with.");

    /** How far the client has come to use its pair of sockets again. */
    enum Use {
        NOT_WAITED,
        WAITED,
        AGAIN
    }

    static final Question<Use> USED_AGAIN = new Question<>(
            "pairUsedAgain",
            "the client comes to TIME-WAIT, and then opens from the same port again",
            Question.Kind.REACHABLE,
            Subject.itself(),
            false,
            new Monitor<Label, Use>() {
                @Override
                public Use initial() {
                    return Use.NOT_WAITED;
                }

                @Override
                public Use next(Use memory, Label label) {
                    return label.events()
                            .filter(event ->
                                    event.side() == Side.CLIENT && event.id().port() == 0)
                            .foldLeft(memory, KeptPair::use);
                }
            },
            _ -> Property.reachable("pairUsedAgain", state -> state.memory() == Use.AGAIN),
            _ -> java.util.List.of(),
            (_, _) -> "The client has the pair of sockets for another connection.");

    private static Use use(Use memory, Event event) {
        return switch (memory) {
            case NOT_WAITED ->
                event.after().state() == State.TIME_WAIT ? Use.WAITED : Use.NOT_WAITED;
            case WAITED -> event.after().state() == State.SYN_SENT ? Use.AGAIN : Use.WAITED;
            case AGAIN -> Use.AGAIN;
        };
    }
}
