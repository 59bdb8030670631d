package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.SendSide;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import java.util.List;

/** Questions about the beginning and the end of a handshake. */
final class ThirdMessage {
    private ThirdMessage() {}

    static final Question<Boolean> CARRIES_TEXT = EventSeenMonitor.happens(
            "thirdMessageCarriesText",
            "the server is established by an acknowledgment that carries octets",
            event -> event.side() == HostSide.SERVER
                    && WorldFacts.isEstablished(event)
                    && WorldFacts.arrived(event)
                            .exists(segment ->
                                    segment.control().ack() && !segment.text().isEmpty()),
            "The server is established by a segment that carries octets.");

    static final Question<Unit> SERVER_NEEDS_ACK = Asked.everyLabel(
            "serverEstablishedByAck",
            "the server becomes ESTABLISHED only by a segment that acknowledges its SYN",
            Subject.inWorlds(
                    "the server is ESTABLISHED",
                    world -> WorldFacts.has(world.server(), State.ESTABLISHED)),
            label -> !label.events().exists(ThirdMessage::isEstablishedWithoutAck),
            "The server is established, and what has arrived does not acknowledge its SYN.");

    static boolean isEstablishedWithoutAck(Event event) {
        return event.side() == HostSide.SERVER && becomesEstablished(event) && !isByAck(event);
    }

    /**
     * Whether a connection becomes established: ESTABLISHED, or FIN-WAIT-1 at once if its user has
     * closed meanwhile.
     */
    private static boolean becomesEstablished(Event event) {
        return WorldFacts.isEstablished(event)
                || (event.after().state() == State.ESTABLISHED
                        && !event.before().state().isSynchronized());
    }

    /**
     * Whether the handshake ends by an ACK; a connection restored from a cookie has sent nothing
     * but its SYN.
     */
    private static boolean isByAck(Event event) {
        return event.after() instanceof Connection after
                && WorldFacts.arrived(event)
                        .exists(segment -> segment.control().ack()
                                && segment.ack()
                                        .isAfterUpTo(
                                                after.snd().iss(),
                                                WorldFacts.sender(event.before())
                                                        .map(SendSide::nxt)
                                                        .getOrElse(after.snd()
                                                                .iss()
                                                                .next())));
    }

    static final Question<Boolean> BEGINS_SO = new Question<>(
            "clientClosedServerListens",
            "before anything happens the client is CLOSED and the server in LISTEN",
            Question.Kind.ALWAYS,
            Subject.inStates("nothing has happened yet", state -> !state.memory()),
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
            (_, _) -> "Nothing has happened yet, and the client is not CLOSED or the server not in"
                    + " LISTEN.");

    private static boolean beginsSo(World world) {
        return world.client().unconnected().state() == State.CLOSED
                && world.client().slots().isEmpty()
                && world.server().unconnected().state() == State.LISTEN;
    }
}
