package io.synproof.properties.questions.monitors;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.ReceivedText;
import io.synproof.model.endpoint.SendSide;
import io.synproof.model.endpoint.State;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.host.Host;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.properties.words.Arrivals;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** Predicates on hosts and on the events of their connections. */
public final class WorldFacts {
    private WorldFacts() {}

    /** The segment that has arrived, if one has. */
    public static Option<Segment> arrived(Event event) {
        return Arrivals.arrived(event).flatMap(PacketInFlight::tcp);
    }

    /** The send side of an endpoint that has one. */
    public static Option<SendSide> sender(Endpoint endpoint) {
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
    public static boolean ends(Event event) {
        return sender(event.before()).isDefined() && sender(event.after()).isEmpty();
    }

    /**
     * Whether a connection is given up: its own timer fires while something is not acknowledged or
     * not yet sent, and the connection is gone.
     */
    public static boolean isGivenUp(Action action, Event event) {
        return action instanceof Action.Timeout timeout
                && timeout.role() == Timer.Role.CONNECTION
                && ends(event)
                && sender(event.before()).exists(snd -> snd.isOutstanding() || snd.isPending());
    }

    /** Whether a segment, sent in an event, occupies numbers of which the first was sent before. */
    public static boolean isSentAgain(Event event, Segment segment) {
        return segment.length() > 0
                && sender(event.before()).exists(snd -> segment.seq().isBefore(snd.nxt()));
    }

    /**
     * Whether a side becomes synchronized by a segment that arrives: CLOSE in SYN-RECEIVED leads to
     * FIN-WAIT-1, and does not make a connection established.
     */
    public static boolean isEstablished(Event event) {
        return event.consumed().isDefined()
                && !event.before().state().isSynchronized()
                && event.after().state().isSynchronized();
    }

    /** Whether a connection of {@code host} is in {@code state}. */
    public static boolean has(Host host, State state) {
        return host.slots().exists(slot -> slot.endpoint().state() == state);
    }

    /** The octets that an arrival has made a connection accept, in order. */
    public static List<ReceivedText> accepted(Event event) {
        return Arrivals.accepted(event);
    }

    /** The octets of a connection that an event hands to a user, in order. */
    public static List<ReceivedText> delivered(Event event) {
        return Arrivals.delivered(event);
    }

    /** The octets, of a connection or of a datagram, that an event hands to a user, in order. */
    public static List<ReceivedText> handedOver(Event event) {
        return Arrivals.handedOver(event);
    }

    /**
     * The number of octets that an event hands to a user: RECEIVE may take those of many segments.
     */
    public static int octetsDelivered(Event event) {
        return Arrivals.octets(delivered(event));
    }

    /** Whether a step hands octets, of a connection or of a datagram, to a user. */
    public static boolean delivers(Label label) {
        return label.events().exists(event -> !handedOver(event).isEmpty());
    }

    /** The number of connections of {@code host} in {@code state}. */
    public static int count(Host host, State state) {
        return host.slots().count(slot -> slot.endpoint().state() == state);
    }
}
