package io.synproof.properties.words;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.SendSide;
import io.synproof.model.endpoint.State;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.host.Host;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.UserCall;
import io.synproof.model.world.World;
import io.vavr.collection.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The last connections of hosts, and the parts of steps, for questions in Java. */
final class Ends {
    private Ends() {}

    static Endpoint last(Host host) {
        return host.slots().lastOption().map(ConnectionSlot::endpoint).getOrElse(host::unconnected);
    }

    static boolean client(World world, State state) {
        return last(world.client()).state() == state;
    }

    static boolean server(World world, State state) {
        return last(world.server()).state() == state;
    }

    static boolean is(Host host, Predicate<Connection> test) {
        return last(host) instanceof Connection connection && test.test(connection);
    }

    static Optional<SendSide> snd(Host host) {
        return switch (last(host)) {
            case Endpoint.Closed _, Endpoint.Listen _ -> Optional.empty();
            case Endpoint.SynSent(SendSide snd, var _) -> Optional.of(snd);
            case Connection connection -> Optional.of(connection.snd());
        };
    }

    static boolean isCall(Label label, UserCall call) {
        return label.action() instanceof Action.Call(var _, var _, UserCall made)
                && made.equals(call);
    }

    static boolean isBy(Label label, HostSide side) {
        return switch (label.action()) {
            case Action.Call call -> call.side() == side;
            case Action.Deliver deliver -> deliver.segment().to() == side;
            case Action.Timeout timeout -> timeout.side() == side;
            case Action.Crash crash -> crash.side() == side;
            case Action.Reboot reboot -> reboot.side() == side;
            case Action.CookieTick tick -> tick.side() == side;
            case Action.Lose _, Action.Tick _, Action.Inject _ -> false;
        };
    }

    static List<Segment> sent(Label label) {
        return label.events().flatMap(Event::sent);
    }

    static List<Segment> arrived(Label label) {
        return label.events().flatMap(Event::consumed).flatMap(PacketInFlight::tcp);
    }

    static boolean isTold(Label label, Object signal) {
        return label.events().flatMap(Event::signals).exists(signal::equals);
    }

    static List<Segment> inFlight(World world) {
        return world.network().inFlight().flatMap(PacketInFlight::tcp);
    }
}
