package io.synproof.properties.questions.monitors;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.function.Predicate;

/**
 * Predicates on an event by its states, segments and numbers, independent of the clauses that it
 * cites.
 */
public final class Facts {
    private Facts() {}

    /** The segment that arrives, if one does. */
    public static Option<Segment> heard(Event event) {
        return WorldFacts.arrived(event);
    }

    /** Whether a segment acknowledges and does not reset. */
    public static boolean isAck(Segment segment) {
        return segment.control().ack() && !segment.control().rst();
    }

    /** Whether a reset arrives. */
    public static boolean hearsReset(Event event) {
        return heard(event).exists(segment -> segment.control().rst());
    }

    /** Whether a SYN arrives, acknowledging or not. */
    public static boolean hearsSyn(Event event) {
        return heard(event).exists(segment -> segment.control().syn());
    }

    /** Whether a reset is sent. */
    public static boolean sendsReset(Event event) {
        return event.sent().exists(segment -> segment.control().rst());
    }

    /** Whether an arriving segment acknowledges exactly up to {@code number}. */
    public static boolean hearsAckOf(Event event, SequenceNumber number) {
        return heard(event).filter(Facts::isAck).exists(segment -> segment.ack().equals(number));
    }

    /** Whether SEG.ACK covers all that was sent, the FIN included: SEG.ACK = SND.NXT. */
    public static boolean hearsAckOfFin(Event event) {
        return event.before() instanceof Connection before
                && before.finSent()
                && hearsAckOf(event, before.snd().nxt());
    }

    /** Whether a connection comes into a state in which the remote's FIN has been received. */
    public static boolean receivesFin(Event event) {
        return event.before() instanceof Connection before
                && !before.state().hasSeenFin()
                && event.after().state().hasSeenFin();
    }

    /**
     * Whether a connection that has heard from its remote exists before the event and not
     * afterwards.
     */
    public static boolean ends(Event event) {
        return event.before() instanceof Connection && !(event.after() instanceof Connection);
    }

    /** Whether the connection's own timer has fired. */
    public static boolean isTimeout(Label label, Event event) {
        return label.action()
                .equals(new Action.Timeout(event.side(), event.id(), Timer.Role.CONNECTION));
    }

    /** The number of octets sent and not acknowledged, once the SYN is. */
    public static long octetsOutstanding(Connection connection) {
        return connection.snd().nxt().distanceFrom(connection.snd().una())
                - (connection.finSent() && !connection.finAcknowledged() ? 1 : 0);
    }

    /** The connections of a side that have heard of their remote. */
    public static List<Connection> connections(World world, HostSide side) {
        return world.host(side)
                .slots()
                .flatMap(slot -> slot.endpoint() instanceof Connection connection
                        ? Option.some(connection)
                        : Option.none());
    }

    /** Whether a connection of either side satisfies a predicate. */
    public static boolean exists(World world, Predicate<Connection> such) {
        return connections(world, HostSide.CLIENT).exists(such)
                || connections(world, HostSide.SERVER).exists(such);
    }

    /** Whether a connection of either side is in one of these states. */
    public static boolean isIn(World world, State... states) {
        List<State> these = List.of(states);
        return exists(world, connection -> these.contains(connection.state()));
    }
}
