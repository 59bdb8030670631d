package io.synproof.properties.sampling;

import io.synproof.model.endpoint.State;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.host.Host;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.world.Action;
import io.synproof.model.world.World;
import java.util.Comparator;
import java.util.Optional;

/**
 * A kind of arrival: a class of segments in a connection state (RFC 9293, section 3.10.7).
 *
 * @param state the state of the connection, or the listener, that the segment comes to; where
 *     several connections share its sockets, that of the first
 * @param segment the class of the segment
 */
public record ArrivalKind(State state, SegmentClass segment) implements Comparable<ArrivalKind> {

    /** The kind of a delivery; empty for another action, a datagram, and a host that is down. */
    public static Optional<ArrivalKind> of(World world, Action action) {
        if (!(action instanceof Action.Deliver deliver)) {
            return Optional.empty();
        }
        PacketInFlight arriving = deliver.segment();
        Host host = arriving.to() == HostSide.CLIENT ? world.client() : world.server();
        return arriving.tcp()
                .filter(_ -> host.up())
                .map(segment ->
                        new ArrivalKind(met(host, arriving.port()), SegmentClass.of(segment)))
                .toJavaOptional();
    }

    private static State met(Host host, int port) {
        return host.slotsOf(port)
                .headOption()
                .map(ConnectionSlot::endpoint)
                .getOrElse(host::unconnected)
                .state();
    }

    /** Orders by state, then by segment. */
    @Override
    public int compareTo(ArrivalKind other) {
        return Comparator.<ArrivalKind, State>comparing(ArrivalKind::state)
                .thenComparing(ArrivalKind::segment)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return segment + " in " + state;
    }
}
