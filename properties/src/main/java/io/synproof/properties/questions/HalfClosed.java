package io.synproof.properties.questions;

import io.synproof.checker.Monitor;
import io.synproof.checker.Property;
import io.synproof.checker.Unit;
import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.endpoint.State;
import io.synproof.model.host.Slot;
import io.synproof.model.network.InFlight;
import io.synproof.model.network.Side;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import java.util.List;

/** Questions about a connection of which one direction is closed and the other is not. */
final class HalfClosed {
    private HalfClosed() {}

    static final Question<Unit> REACHED = Asked.reachable(
            "halfClosed",
            "the client is in FIN-WAIT-2 and the server in CLOSE-WAIT",
            false,
            world -> Sight.has(world.client(), State.FIN_WAIT_2)
                    && Sight.has(world.server(), State.CLOSE_WAIT),
            "One direction is closed, the other open: the connection is half-closed.");

    static final Question<Unit> NOTHING_AFTER_FIN = Asked.everyStep(
            "nothingSentAfterFin",
            "a side that has sent its FIN sends no new octets",
            (_, label) -> label.events().forAll(event -> !sendsAfterFin(event)),
            "Octets are sent that are numbered behind the FIN.");

    private static boolean sendsAfterFin(Event event) {
        return event.before() instanceof Connection before
                && before.finSent()
                && event.sent()
                        .exists(segment -> !segment.text().isEmpty()
                                && !segment.seq().isBefore(before.snd().nxt()));
    }

    /** How far an octet has come that a side sends after it has received a FIN. */
    enum Late {
        NOT_SENT,
        SENT,
        HEARD
    }

    static final Question<Late> HEARD_AFTER_CLOSE = new Question<>(
            "heardAfterClose",
            "the server sends octets in CLOSE-WAIT, and then the client's user, who has closed,"
                    + " receives octets",
            Question.Kind.REACHABLE,
            Subject.itself(),
            false,
            new Monitor<Label, Late>() {
                @Override
                public Late initial() {
                    return Late.NOT_SENT;
                }

                @Override
                public Late next(Late memory, Label label) {
                    return label.events().foldLeft(memory, HalfClosed::watch);
                }
            },
            _ -> Property.reachable("heardAfterClose", state -> state.memory() == Late.HEARD),
            _ -> List.of(),
            (_, _) -> "The client has closed, and still hears what the server had left to say.");

    private static Late watch(Late memory, Event event) {
        return switch (memory) {
            case NOT_SENT -> sendsLate(event) ? Late.SENT : Late.NOT_SENT;
            case SENT -> hearsAfterClose(event) ? Late.HEARD : Late.SENT;
            case HEARD -> Late.HEARD;
        };
    }

    private static boolean sendsLate(Event event) {
        return event.side() == Side.SERVER
                && event.before().state() == State.CLOSE_WAIT
                && event.clauses().contains(Clause.SEND);
    }

    private static boolean hearsAfterClose(Event event) {
        return event.side() == Side.CLIENT && hearsOwnDirectionClosed(event);
    }

    private static boolean hearsOwnDirectionClosed(Event event) {
        return hasClosed(event.before())
                && event.signals().exists(signal -> signal instanceof Signal.Delivered);
    }

    private static boolean hasClosed(Endpoint endpoint) {
        return switch (endpoint.state()) {
            case FIN_WAIT_1, FIN_WAIT_2, CLOSING, LAST_ACK, TIME_WAIT -> true;
            case CLOSED, LISTEN, SYN_SENT, SYN_RECEIVED, ESTABLISHED, CLOSE_WAIT -> false;
        };
    }

    static final Question<Unit> NOTHING_HEARD_AFTER_CLOSE = Asked.everyStep(
            "nothingHeardAfterClose",
            "a user who has closed receives no more octets",
            (_, label) -> label.events().forAll(event -> !hearsOwnDirectionClosed(event)),
            "A user has closed, and receives octets.");

    static final Question<Unit> LATE_TEXT_IS_RESET = Asked.everyStep(
            "lateTextIsReset",
            "octets that are next for a side whose user has closed are answered by a reset, and"
                    + " the connection is gone",
            (_, label) -> label.events()
                    .filter(HalfClosed::isLateText)
                    .forAll(event -> event.after().state() == State.CLOSED
                            && event.sent().exists(segment -> segment.control().rst())),
            "Octets arrive for a side whose user has closed, and it takes them.");

    private static boolean isLateText(Event event) {
        return event.before() instanceof Connection before
                && isWaitingForFin(before.state())
                && event.consumed()
                        .flatMap(InFlight::tcp)
                        .filter(segment -> !segment.text().isEmpty())
                        .exists(segment -> isNext(before, segment));
    }

    private static boolean isWaitingForFin(State state) {
        return state == State.FIN_WAIT_1 || state == State.FIN_WAIT_2;
    }

    private static boolean isNext(Connection before, Segment segment) {
        return segment.seq().equals(before.rcv().nxt());
    }

    static final Question<Unit> FIN_COMES_LAST = Asked.everyStep(
            "finComesLast",
            "when a side hears the FIN, it has all the octets that the other user has sent",
            (world, label) -> label.events()
                    .filter(event -> event.clauses().contains(Clause.FIN))
                    .forAll(event -> !hasOctetsLeft(world, event)),
            "The FIN is heard, and octets of its sender still wait to be sent.");

    private static boolean hasOctetsLeft(World world, Event event) {
        return world.host(event.side().other())
                .slotsOf(event.id().port())
                .map(Slot::endpoint)
                .exists(other ->
                        other instanceof Connection sender && sender.snd().unsent() > 0);
    }

    static final Question<Unit> RESET_DESTROYS_NOTHING = Asked.everyStep(
            "resetDestroysNothing",
            "no reset ends a connection whose user has octets to read",
            (_, label) -> label.events()
                    .filter(event -> event.clauses().contains(Clause.RST))
                    .forAll(event -> !(event.before() instanceof Connection before)
                            || before.rcv().buffer().isEmpty()),
            "Octets that were received and acknowledged are gone before their user has read them.");
}
