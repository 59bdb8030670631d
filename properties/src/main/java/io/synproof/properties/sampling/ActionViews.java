package io.synproof.properties.sampling;

import io.synproof.checker.model.StateFilter;
import io.synproof.model.endpoint.State;
import io.synproof.model.host.Host;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.world.Action;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The equivalence by which the sampler chooses actions in a world. */
public final class ActionViews {
    private ActionViews() {}

    /**
     * The properties of an action that distinguish it for the sampler.
     *
     * @param kind its kind, such as {@code deliver}
     * @param arrival which segment meets which state, if it is a delivery
     * @param states the states of the client's connections, then of the server's
     * @param incarnations how many connections client and server have had, where segments carry the
     *     evidence; 0 elsewhere
     * @param spent which limits of the scenario are used up
     * @param memory what the monitor remembers
     */
    record View(
            String kind,
            Optional<ArrivalKind> arrival,
            List<List<State>> states,
            List<Integer> incarnations,
            Set<String> spent,
            Object memory) {}

    /** The view of an action that is enabled in a world. */
    static View of(TcpModel model, World world, Action action, Object memory) {
        return new View(
                model.kind(action),
                ArrivalKind.of(world, action),
                List.of(states(world.client()), states(world.server())),
                List.of(world.client().incarnations(), world.server().incarnations()),
                StateFilter.of(model).limitsTouched(world),
                memory);
    }

    private static List<State> states(Host host) {
        return host.slots().map(slot -> slot.endpoint().state()).asJava();
    }

    /** The arrivals among some views, in order. */
    static List<ArrivalKind> arrivals(List<?> views) {
        return views.stream()
                .map(view -> ((View) view).arrival())
                .flatMap(Optional::stream)
                .toList();
    }

    /** An action regardless of the age of its segment and of its place in a queue. */
    public static Action ageless(Action action) {
        return switch (action) {
            case Action.Deliver(var segment, var keeping, var passed, var iss) ->
                new Action.Deliver(ageless(segment), keeping, Math.min(passed, 1), iss);
            case Action.Lose(var segment, var _) -> new Action.Lose(ageless(segment), 0);
            case Action.Call call -> call;
            case Action.Timeout timeout -> timeout;
            case Action.Tick tick -> tick;
            case Action.Crash crash -> crash;
            case Action.Reboot reboot -> reboot;
            case Action.CookieTick tick -> tick;
            case Action.Inject(var segment) -> new Action.Inject(ageless(segment));
        };
    }

    private static PacketInFlight ageless(PacketInFlight segment) {
        return new PacketInFlight(
                segment.to(), segment.port(), segment.packet(), 0, segment.fragment());
    }
}
