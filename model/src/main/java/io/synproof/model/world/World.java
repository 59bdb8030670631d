package io.synproof.model.world;

import io.synproof.model.host.Host;
import io.synproof.model.network.FaultBudget;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.Network;
import io.synproof.model.network.NetworkConfig;
import java.io.Serializable;

/**
 * The state of everything at one moment: two hosts, the network between them, and the faults left.
 *
 * @param client the host that usually opens
 * @param server the host that usually listens
 * @param network the segments in flight
 * @param faults the faults left
 * @param clock ticks since the start modulo the sequence space; 0 for ever unless an ISN policy
 *     reads it
 */
public record World(Host client, Host server, Network network, FaultBudget faults, long clock)
        implements Serializable {

    /** The host on a side. */
    public Host host(HostSide side) {
        return switch (side) {
            case CLIENT -> client;
            case SERVER -> server;
        };
    }

    /** This world with another host on a side. */
    public World with(HostSide side, Host host) {
        return switch (side) {
            case CLIENT -> new World(host, server, network, faults, clock);
            case SERVER -> new World(client, host, network, faults, clock);
        };
    }

    /** This world with another network. */
    public World with(Network next) {
        return new World(client, server, next, faults, clock);
    }

    /** This world with other faults left. */
    public World with(FaultBudget next) {
        return new World(client, server, network, next, clock);
    }

    /** This world with the evidence of incarnations erased, as a scenario without tags has it. */
    public World erased(NetworkConfig medium) {
        return new World(client.erased(), server.erased(), network.erased(medium), faults, clock);
    }
}
