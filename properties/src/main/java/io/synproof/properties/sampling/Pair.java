package io.synproof.properties.sampling;

import io.synproof.model.endpoint.State;
import io.synproof.model.host.Host;
import io.synproof.model.host.Slot;
import io.synproof.model.network.InFlight;
import io.synproof.model.network.Side;
import io.synproof.model.world.Action;
import io.synproof.model.world.World;
import java.util.Comparator;
import java.util.Optional;

/**
 * A kind of arrival: which class of segment meets which state (RFC 9293, section 3.10.7).
 *
 * @param state the state of the connection, or the listener, that the segment comes to; where
 *     several connections share its sockets, that of the first
 * @param segment the class of the segment
 */
public record Pair(State state, SegmentClass segment) implements Comparable<Pair> {

    /** The pair that a delivery is; empty for another action, and for a host that is down. */
    public static Optional<Pair> of(World world, Action action) {
        if (!(action instanceof Action.Deliver deliver)) {
            return Optional.empty();
        }
        InFlight arriving = deliver.segment();
        Host host = arriving.to() == Side.CLIENT ? world.client() : world.server();
        return host.up()
                ? Optional.of(
                        new Pair(met(host, arriving.port()), SegmentClass.of(arriving.segment())))
                : Optional.empty();
    }

    private static State met(Host host, int port) {
        return host.slotsOf(port)
                .headOption()
                .map(Slot::endpoint)
                .getOrElse(host::unconnected)
                .state();
    }

    /** Orders by state, then by segment. */
    @Override
    public int compareTo(Pair other) {
        return Comparator.<Pair, State>comparing(Pair::state)
                .thenComparing(Pair::segment)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return segment + " in " + state;
    }
}
