package io.synproof.model.world;

import io.synproof.model.host.Host;
import io.synproof.model.network.PacketInFlight;
import io.vavr.collection.List;

/**
 * The part of a step that one host makes and that depends on nothing else.
 *
 * @param after the host afterwards
 * @param sent the packets it sends, in order
 * @param events what its connections did, in order
 */
public record HostStep(Host after, List<PacketInFlight> sent, List<Event> events) {

    /** A step in which no connection does anything. */
    static HostStep quiet(Host after) {
        return new HostStep(after, List.empty(), List.empty());
    }
}
