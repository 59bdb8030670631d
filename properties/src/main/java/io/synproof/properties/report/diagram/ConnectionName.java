package io.synproof.properties.report.diagram;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.SendSide;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.World;
import io.vavr.control.Option;

/**
 * The name of a connection: its host, and its number among the host's connections.
 *
 * @param side whose connection
 * @param number its incarnation, counted from 1
 */
public record ConnectionName(HostSide side, int number) implements Comparable<ConnectionName> {

    /** The connection that an endpoint of {@code side} is, if it is one. */
    static Option<ConnectionName> of(HostSide side, Endpoint endpoint) {
        return send(endpoint).map(snd -> new ConnectionName(side, snd.incarnation()));
    }

    /** The connection of {@code side} that sent a segment; none for a reset out of nowhere. */
    static Option<ConnectionName> sender(HostSide side, Segment segment) {
        return segment.incarnation() == 0
                ? Option.none()
                : Option.some(new ConnectionName(side, segment.incarnation()));
    }

    /**
     * The connection of {@code side} that is open on a pair of sockets, the latest if several are.
     */
    static Option<ConnectionName> open(World world, HostSide side, int port) {
        return world.host(side)
                .slotsOf(port)
                .lastOption()
                .flatMap(slot -> of(side, slot.endpoint()));
    }

    /** Whether this connection is open. */
    boolean isOpen(World world) {
        return world.host(side).slots().exists(slot -> of(side, slot.endpoint()).contains(this));
    }

    /** Whether {@code name} is in SYN-SENT, and the segment does not answer its SYN. */
    static boolean isOpening(World world, ConnectionName name, Segment segment) {
        return world.host(name.side())
                .slots()
                .exists(slot -> slot.endpoint() instanceof SynSent
                        && of(name.side(), slot.endpoint()).contains(name)
                        && !segment.control().syn()
                        && !segment.control().rst());
    }

    /** The send side of an endpoint, if it has one. */
    static Option<SendSide> send(Endpoint endpoint) {
        return switch (endpoint) {
            case Closed _ -> Option.none();
            case Listen _ -> Option.none();
            case SynSent synSent -> Option.some(synSent.snd());
            case Connection connection -> Option.some(connection.snd());
        };
    }

    @Override
    public int compareTo(ConnectionName other) {
        return side == other.side
                ? Integer.compare(number, other.number)
                : side.compareTo(other.side);
    }
}
