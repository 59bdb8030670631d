package io.synproof.properties.questions;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.ReceivedText;
import io.synproof.model.endpoint.SendSide;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.endpoint.State;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.host.Host;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** Predicates on hosts and on the events of their connections. */
final class WorldFacts {
    private WorldFacts() {}

    /** The segment that has arrived, if one has. */
    static Option<Segment> arrived(Event event) {
        return event.consumed()
                .filter(flying -> !waits(event, flying))
                .flatMap(PacketInFlight::tcp);
    }

    /** Whether a fragment waits for the rest of its segment: it has no effect yet. */
    private static boolean waits(Event event, PacketInFlight flying) {
        return flying.fragment().isPiece()
                && event.after().equals(event.before())
                && event.sent().isEmpty()
                && event.signals().isEmpty();
    }

    /** The send side of an endpoint that has one. */
    static Option<SendSide> sender(Endpoint endpoint) {
        return switch (endpoint) {
            case Closed _ -> Option.none();
            case Listen _ -> Option.none();
            case SynSent(SendSide snd, var _) -> Option.some(snd);
            case Connection connection -> Option.some(connection.snd());
        };
    }

    /**
     * Whether a connection, possibly in SYN-SENT, exists before the event and no longer afterwards.
     */
    static boolean ends(Event event) {
        return sender(event.before()).isDefined() && sender(event.after()).isEmpty();
    }

    /**
     * Whether a connection is given up: its own timer fires while something is not acknowledged or
     * not yet sent, and the connection is gone.
     */
    static boolean isGivenUp(Action action, Event event) {
        return action instanceof Action.Timeout timeout
                && timeout.role() == Timer.Role.CONNECTION
                && ends(event)
                && sender(event.before()).exists(snd -> snd.isOutstanding() || snd.isPending());
    }

    /** Whether a segment, sent in an event, occupies numbers of which the first was sent before. */
    static boolean isSentAgain(Event event, Segment segment) {
        return segment.length() > 0
                && sender(event.before()).exists(snd -> segment.seq().isBefore(snd.nxt()));
    }

    /**
     * Whether a side becomes synchronized by a segment that arrives: CLOSE in SYN-RECEIVED leads to
     * FIN-WAIT-1, and does not make a connection established.
     */
    static boolean isEstablished(Event event) {
        return event.consumed().isDefined()
                && !event.before().state().isSynchronized()
                && event.after().state().isSynchronized();
    }

    /** Whether LAST-ACK ends by a segment that acknowledges all that was sent, the FIN included. */
    static boolean isLastAck(Event event) {
        return event.before() instanceof Connection before
                && before.state() == State.LAST_ACK
                && event.after().state() == State.CLOSED
                && arrived(event)
                        .exists(segment -> segment.control().ack()
                                && !segment.control().rst()
                                && segment.ack().equals(before.snd().nxt()));
    }

    /** Whether a connection of {@code host} is in {@code state}. */
    static boolean has(Host host, State state) {
        return host.slots().exists(slot -> slot.endpoint().state() == state);
    }

    /**
     * The octets that an arrival has made a connection accept, in order: those handed to its user,
     * or those put into its buffer.
     */
    static List<ReceivedText> accepted(Event event) {
        return event.consumed().isEmpty()
                ? List.empty()
                : delivered(event)
                        .appendAll(buffer(event.after())
                                .drop(buffer(event.before()).size()));
    }

    /** The octets of a connection that an event hands to a user, in order. */
    static List<ReceivedText> delivered(Event event) {
        return event.id().isOfDatagrams() ? List.empty() : handedOver(event);
    }

    /** The octets, of a connection or of a datagram, that an event hands to a user, in order. */
    static List<ReceivedText> handedOver(Event event) {
        return event.signals()
                .flatMap(signal -> signal instanceof Signal.Delivered(ReceivedText delivery)
                        ? List.of(delivery)
                        : List.empty());
    }

    /**
     * The number of octets that an event hands to a user: RECEIVE may take those of many segments.
     */
    static int octetsDelivered(Event event) {
        return octets(delivered(event));
    }

    /** The number of octets, of a connection or of a datagram, that an event hands to a user. */
    static int octetsHandedOver(Event event) {
        return octets(handedOver(event));
    }

    private static int octets(List<ReceivedText> all) {
        return all.map(delivery -> delivery.text().length()).sum().intValue();
    }

    /** Whether a step hands octets, of a connection or of a datagram, to a user. */
    static boolean delivers(Label label) {
        return label.events().exists(event -> !handedOver(event).isEmpty());
    }

    private static List<ReceivedText> buffer(Endpoint endpoint) {
        return endpoint instanceof Connection connection ? connection.rcv().buffer() : List.empty();
    }

    /** The number of connections of {@code host} in {@code state}. */
    static int count(Host host, State state) {
        return host.slots().count(slot -> slot.endpoint().state() == state);
    }
}
