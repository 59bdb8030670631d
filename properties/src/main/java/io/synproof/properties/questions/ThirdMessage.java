package io.synproof.properties.questions;

import io.synproof.checker.Monitor;
import io.synproof.checker.Property;
import io.synproof.checker.Unit;
import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.Side;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import java.util.List;

/** Questions about where a handshake begins and what ends it. */
final class ThirdMessage {
    private ThirdMessage() {}

    static final Question<Boolean> CARRIES_TEXT = Once.happens(
            "thirdMessageCarriesText",
            "the server is established by a segment with octets",
            event -> event.side() == Side.SERVER
                    && event.clauses().contains(Clause.SYN_RECEIVED_ACK)
                    && event.consumed()
                            .flatMap(flying -> flying.tcp())
                            .exists(segment -> !segment.text().isEmpty()),
            "The server is established by a segment that carries octets.");

    static final Question<Unit> SERVER_NEEDS_ACK = Asked.everyStep(
            "serverEstablishedByAck",
            "the server is established only by a segment that acknowledges its SYN",
            (_, label) -> label.events()
                    .filter(event -> event.side() == Side.SERVER)
                    .filter(event -> event.signals().contains(Signal.Notice.ESTABLISHED))
                    .forAll(ThirdMessage::isByAck),
            "The server is established, and nobody has acknowledged its SYN.");

    private static boolean isByAck(Event event) {
        return event.after() instanceof Connection after
                && event.consumed()
                        .flatMap(flying -> flying.tcp())
                        .exists(segment -> segment.control().ack()
                                && segment.ack()
                                        .isAfterUpTo(
                                                after.snd().iss(), after.snd().nxt()));
    }

    static final Question<Boolean> BEGINS_SO = new Question<>(
            "clientClosedServerListens",
            "before anything happens the client is CLOSED and the server in LISTEN",
            Question.Kind.ALWAYS,
            Subject.itself(),
            false,
            new Monitor<Label, Boolean>() {
                @Override
                public Boolean initial() {
                    return false;
                }

                @Override
                public Boolean next(Boolean memory, Label label) {
                    return true;
                }
            },
            _ -> Property.always(
                    "clientClosedServerListens",
                    state -> state.memory() || beginsSo(state.state())),
            _ -> List.of(),
            (_, _) -> "Nothing has happened yet, and the server does not listen.");

    private static boolean beginsSo(World world) {
        return world.client().unconnected().state() == State.CLOSED
                && world.client().slots().isEmpty()
                && world.server().unconnected().state() == State.LISTEN;
    }
}
