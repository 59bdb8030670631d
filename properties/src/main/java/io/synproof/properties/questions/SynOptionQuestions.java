package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.endpoint.TcpParameters;
import io.synproof.model.host.Host;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Options;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.vavr.collection.List;

/** Questions about the options and early text of SYNs. */
final class SynOptionQuestions {
    private SynOptionQuestions() {}

    static final Question<Unit> OPTIONS_AGREE = new Question<>(
            "optionsAgree",
            "of two ends that are connected and established both use timestamps or neither, and"
                    + " each sends no more in a segment than the other has announced",
            Question.Kind.ALWAYS,
            Subject.inWorlds(
                    "two ends that are established are connected with each other",
                    world -> !connected(world).isEmpty()),
            false,
            Monitor.none(),
            model -> Property.always("optionsAgree", state -> agree(model, state.state())),
            _ -> java.util.List.of(),
            (_, _) -> "The two ends are connected, and one does not keep to what the other's SYN"
                    + " said.");

    static final Question<Unit> SEND_SIZES_AGREE = new Question<>(
            "sendSizesAgree",
            "two ends that are connected and established send segments of the same size at most",
            Question.Kind.ALWAYS,
            Subject.inWorlds(
                    "two ends that are established are connected with each other",
                    world -> !connected(world).isEmpty()),
            false,
            Monitor.none(),
            model -> Property.always(
                    "sendSizesAgree",
                    state -> connected(state.state())
                            .forAll(ends -> size(model, HostSide.CLIENT, ends.client())
                                    == size(model, HostSide.SERVER, ends.server()))),
            _ -> java.util.List.of(),
            (_, _) -> "The two ends are connected, and one may send larger segments than the"
                    + " other.");

    static final Question<Unit> WINDOWS_TOLD = Asked.always(
            "windowsAreTold",
            "of two ends that are connected and established each has been told the other's window",
            Subject.inWorlds(
                    "two ends that are established are connected with each other",
                    world -> !connected(world).isEmpty()),
            world -> connected(world)
                    .forAll(ends -> ends.client().snd().window().isDefined()
                            && ends.server().snd().window().isDefined()),
            "The two ends are connected, and one does not know the other's window.");

    static final Question<Boolean> DELIVERED_EARLY = EventSeenMonitor.happens(
            "deliveredOnSyn",
            "a connection accepts octets that came with a SYN, for its user to take, before the"
                    + " handshake is complete",
            event -> event.after().state() == State.SYN_RECEIVED
                    && WorldFacts.arrived(event)
                            .exists(segment -> segment.control().syn())
                    && !WorldFacts.accepted(event).isEmpty(),
            "The octets are accepted, and nobody knows yet whether the SYN is an old one.");

    private static boolean agree(TcpModel model, World world) {
        return connected(world).forAll(ends -> agree(model, ends.client(), ends.server()));
    }

    private record Ends(Connection client, Connection server) {}

    private static List<Ends> connected(World world) {
        return established(world.client())
                .flatMap(client -> established(world.server())
                        .filter(server -> areConnected(client, server))
                        .map(server -> new Ends(client, server)));
    }

    private static List<Connection> established(Host host) {
        return host.slots()
                .flatMap(slot -> slot.endpoint() instanceof Connection connection
                                && connection.state() == State.ESTABLISHED
                        ? List.of(connection)
                        : List.<Connection>empty());
    }

    private static boolean areConnected(Connection one, Connection other) {
        return one.rcv().irs().equals(other.snd().iss())
                && other.rcv().irs().equals(one.snd().iss());
    }

    private static boolean agree(TcpModel model, Connection client, Connection server) {
        return client.rcv().recent().isDefined() == server.rcv().recent().isDefined()
                && keepsTo(model, HostSide.CLIENT, client)
                && keepsTo(model, HostSide.SERVER, server);
    }

    /** Whether a connection of {@code side} sends no more at once than the other side announces. */
    private static boolean keepsTo(TcpModel model, HostSide side, Connection connection) {
        int announced = announced(model, side.other());
        return announced == Options.UNSAID || size(model, side, connection) <= announced;
    }

    private static int announced(TcpModel model, HostSide side) {
        return switch (side) {
            case CLIENT ->
                model.law(laws -> laws.users(HostSide.CLIENT).opening().mss());
            case SERVER ->
                model.law(laws -> laws.users(HostSide.SERVER).opening().mss());
        };
    }

    private static int size(TcpModel model, HostSide side, Connection connection) {
        return connection.snd().mss(stack(model, side));
    }

    private static TcpParameters stack(TcpModel model, HostSide side) {
        return switch (side) {
            case CLIENT -> model.law(laws -> laws.stack(HostSide.CLIENT));
            case SERVER -> model.law(laws -> laws.stack(HostSide.SERVER));
        };
    }
}
