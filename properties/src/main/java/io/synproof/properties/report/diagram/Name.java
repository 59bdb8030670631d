package io.synproof.properties.report.diagram;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.Send;
import io.synproof.model.network.Side;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.World;
import io.vavr.control.Option;

/**
 * A connection, by its host and by its place among the connections that the host has had.
 *
 * @param side whose connection
 * @param number its incarnation, counted from 1
 */
public record Name(Side side, int number) implements Comparable<Name> {

    /** The connection that an endpoint of {@code side} is, if it is one. */
    static Option<Name> of(Side side, Endpoint endpoint) {
        return send(endpoint).map(snd -> new Name(side, snd.incarnation()));
    }

    /** The connection of {@code side} that sent a segment; none for a reset out of nowhere. */
    static Option<Name> sender(Side side, Segment segment) {
        return segment.incarnation() == 0
                ? Option.none()
                : Option.some(new Name(side, segment.incarnation()));
    }

    /**
     * The connection of {@code side} that is open on a pair of sockets, the latest if several are.
     */
    static Option<Name> open(World world, Side side, int port) {
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
    static boolean isOpening(World world, Name name, Segment segment) {
        return world.host(name.side())
                .slots()
                .exists(slot -> slot.endpoint() instanceof SynSent
                        && of(name.side(), slot.endpoint()).contains(name)
                        && !segment.control().syn()
                        && !segment.control().rst());
    }

    /** The send side of an endpoint, if it has one. */
    static Option<Send> send(Endpoint endpoint) {
        return switch (endpoint) {
            case Closed _ -> Option.none();
            case Listen _ -> Option.none();
            case SynSent synSent -> Option.some(synSent.snd());
            case Connection connection -> Option.some(connection.snd());
        };
    }

    @Override
    public int compareTo(Name other) {
        return side == other.side
                ? Integer.compare(number, other.number)
                : side.compareTo(other.side);
    }
}
