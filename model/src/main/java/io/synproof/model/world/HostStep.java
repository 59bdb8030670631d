package io.synproof.model.world;

import io.synproof.model.host.Host;
import io.synproof.model.network.PacketInFlight;
import io.vavr.collection.List;

/**
 * What one host does in a step: all of it that depends on nothing but that host.
 *
 * @param after the host afterwards
 * @param sent what it puts into the network, in order
 * @param events what its connections did, in order
 */
public record HostStep(Host after, List<PacketInFlight> sent, List<Event> events) {

    /** A step in which no connection does anything. */
    static HostStep quiet(Host after) {
        return new HostStep(after, List.empty(), List.empty());
    }
}
