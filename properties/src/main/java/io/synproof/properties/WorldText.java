package io.synproof.properties;

import io.synproof.model.host.Host;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.World;

/** The text of a world in one line, for verdicts on a {@link TcpModel}. */
final class WorldText {
    private WorldText() {}

    /** The states of both ends, and what is in flight. */
    static String of(World world) {
        String ends = end(world, HostSide.CLIENT) + ", " + end(world, HostSide.SERVER);
        return world.network().inFlight().isEmpty()
                ? ends
                : ends + "; in flight: " + world.network().inFlight().mkString(", ");
    }

    private static String end(World world, HostSide side) {
        Host host = world.host(side);
        if (!host.up()) {
            return side + " DOWN";
        }
        return side + " "
                + (host.slots().isEmpty()
                        ? host.unconnected().state()
                        : host.slots().map(slot -> slot.endpoint().state()).mkString(" and "));
    }
}
