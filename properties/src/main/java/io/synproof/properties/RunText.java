package io.synproof.properties;

import io.synproof.checker.model.Trace;
import io.synproof.model.host.Host;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Action;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.World;
import io.synproof.properties.experiment.AnnotatedTrace;
import io.synproof.properties.report.diagram.SequenceDiagram;
import io.synproof.properties.report.diagram.Style;
import java.util.Optional;

/**
 * Text for verdicts on a {@link TcpModel}: a world in one line, and a run as a sequence diagram.
 */
final class RunText {
    private RunText() {}

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

    /** The sequence diagram of a run; empty if it is no run of the scenario from its start. */
    static Optional<String> diagram(Scenario scenario, Trace<World, Action> run) {
        return AnnotatedTrace.of(scenario, run)
                .map(story -> SequenceDiagram.render(story, Style.PLAIN).stripTrailing());
    }
}
