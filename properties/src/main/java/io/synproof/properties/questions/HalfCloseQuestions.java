package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import java.util.List;

/** Questions about half-closed connections. */
final class HalfCloseQuestions {
    private HalfCloseQuestions() {}

    static final Question<Unit> REACHED = Asked.reachable(
            "halfClosed",
            "the client is in FIN-WAIT-2 and the server in CLOSE-WAIT",
            false,
            world -> WorldFacts.has(world.client(), State.FIN_WAIT_2)
                    && WorldFacts.has(world.server(), State.CLOSE_WAIT),
            "One direction is closed, the other open: the connection is half-closed.");

    static final Question<Unit> NOTHING_AFTER_FIN = Asked.everyLabel(
            "nothingSentAfterFin",
            "a side that has sent its FIN sends no new octets",
            Subject.inWorlds(
                    "a side has sent its FIN", world -> Facts.exists(world, Connection::finSent)),
            label -> label.events().forAll(event -> !sendsAfterFin(event)),
            "Octets are sent that are numbered after the FIN.");

    private static boolean sendsAfterFin(Event event) {
        return event.before() instanceof Connection before
                && before.finSent()
                && event.sent()
                        .exists(segment -> !segment.text().isEmpty()
                                && !segment.seq().isBefore(before.snd().nxt()));
    }

    /** The progress of an octet that a side sends after it has received a FIN. */
    enum Late {
        NOT_SENT,
        SENT,
        HEARD
    }

    static final Question<Late> HEARD_AFTER_CLOSE = new Question<>(
            "heardAfterClose",
            "the server sends new octets in CLOSE-WAIT, and then the client's user, who has closed,"
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
                    return label.events().foldLeft(memory, HalfCloseQuestions::watch);
                }
            },
            _ -> Property.reachable("heardAfterClose", state -> state.memory() == Late.HEARD),
            _ -> List.of(),
            (_, _) -> "The server has sent octets in CLOSE-WAIT, and the client's user, who has"
                    + " closed, receives octets.");

    private static Late watch(Late memory, Event event) {
        return switch (memory) {
            case NOT_SENT -> sendsLate(event) ? Late.SENT : Late.NOT_SENT;
            case SENT -> hearsAfterClose(event) ? Late.HEARD : Late.SENT;
            case HEARD -> Late.HEARD;
        };
    }

    private static boolean sendsLate(Event event) {
        return event.side() == HostSide.SERVER
                && event.before() instanceof Connection before
                && before.state() == State.CLOSE_WAIT
                && event.sent()
                        .exists(segment -> !segment.text().isEmpty()
                                && !segment.seq().isBefore(before.snd().nxt()));
    }

    private static boolean hearsAfterClose(Event event) {
        return event.side() == HostSide.CLIENT
                && Facts.hasClosed(event.before())
                && !WorldFacts.delivered(event).isEmpty();
    }

    static final Question<Unit> NOTHING_HEARD_AFTER_CLOSE = Asked.everyLabel(
            "nothingHeardAfterClose",
            "the client's user, once it has closed, receives no more octets",
            Subject.inWorlds(
                    "the client's user has closed",
                    world -> Facts.connections(world, HostSide.CLIENT).exists(Facts::hasClosed)),
            label -> label.events().forAll(event -> !hearsAfterClose(event)),
            "The client's user has closed, and receives octets.");

    static final Question<Unit> LATE_TEXT_IS_RESET = Asked.everyLabel(
            "lateTextIsReset",
            "octets that are next for a side in FIN-WAIT-1 or FIN-WAIT-2 are answered by a reset,"
                    + " and the connection is gone",
            Subject.inLabels(
                    "octets arrive that are next for a side in FIN-WAIT-1 or FIN-WAIT-2",
                    label -> label.events().exists(HalfCloseQuestions::isLateText)),
            label -> label.events()
                    .filter(HalfCloseQuestions::isLateText)
                    .forAll(event -> event.after().state() == State.CLOSED
                            && event.sent().exists(segment -> segment.control().rst())),
            "Octets arrive for a side whose user has closed, and no reset ends the connection.");

    private static boolean isLateText(Event event) {
        return event.before() instanceof Connection before
                && isWaitingForFin(before.state())
                && Facts.heard(event)
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
            "when a side receives the FIN, it has all the octets that the other user, if still"
                    + " connected, has sent",
            Subject.inSteps(
                    "a side receives the FIN of a user who is connected still",
                    judged -> judged.label()
                            .events()
                            .exists(event -> Facts.receivesFin(event)
                                    && !senders(judged.before(), judged.label(), event)
                                            .isEmpty())),
            (world, label) -> label.events()
                    .filter(Facts::receivesFin)
                    .forAll(event -> senders(world, label, event)
                            .forAll(sender -> hasAllOctets(event, sender))),
            "The FIN is received, and not all the octets of its sender are.");

    /**
     * The other end of the connection that an event concerns: ISS and IRS are the same number.
     * Where sending and delivery are one step, it may have sent in the step itself.
     */
    private static Seq<Connection> senders(World world, Label label, Event event) {
        if (!(event.before() instanceof Connection before)) {
            return Array.empty();
        }
        HostSide other = event.side().other();
        return label.events()
                .takeUntil(event::equals)
                .filter(earlier -> earlier.side() == other)
                .map(Event::after)
                .filter(after -> isSender(after, before))
                .map(Connection.class::cast)
                .lastOption()
                .<Seq<Connection>>map(Array::of)
                .getOrElse(() -> Facts.connections(world, other)
                        .filter(connection -> isSender(connection, before)));
    }

    private static boolean isSender(Endpoint other, Connection receiver) {
        return other instanceof Connection sender
                && sender.snd().iss().equals(receiver.rcv().irs());
    }

    /** Whether nothing but the FIN's own number lies beyond the octets received. */
    private static boolean hasAllOctets(Event event, Connection sender) {
        return event.before() instanceof Connection before
                && sender.snd().unsent() == 0
                && sender.snd().nxt().distanceFrom(before.rcv().nxt().plus(accepted(event)))
                        <= (sender.finSent() ? 1 : 0);
    }

    private static int accepted(Event event) {
        return WorldFacts.accepted(event)
                .map(delivery -> delivery.text().length())
                .sum()
                .intValue();
    }

    static final Question<Unit> RESET_DESTROYS_NOTHING = Asked.everyLabel(
            "resetDestroysNothing",
            "no reset ends a connection whose user has octets to read, unless they are handed over"
                    + " all the same",
            Subject.inWorlds(
                    "a user has octets to read",
                    world -> Facts.exists(world, HalfCloseQuestions::isRead)),
            label -> label.events()
                    .filter(event -> Facts.ends(event) && Facts.hearsReset(event))
                    .forAll(event -> octetsToRead(event) == WorldFacts.octetsDelivered(event)),
            "Octets that were received are gone before their user has read them.");

    private static int octetsToRead(Event event) {
        return event.before() instanceof Connection before ? before.rcv().buffered() : 0;
    }

    private static boolean isRead(Connection connection) {
        return !connection.rcv().buffer().isEmpty();
    }
}
