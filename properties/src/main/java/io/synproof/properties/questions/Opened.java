package io.synproof.properties.questions;

import io.synproof.checker.Monitor;
import io.synproof.checker.Property;
import io.synproof.checker.Unit;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.host.Host;
import io.synproof.model.network.Side;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.vavr.collection.List;

/** What SYNs carry: options that both ends agree on, and text that comes early. */
final class Opened {
    private Opened() {}

    static final Question<Unit> OPTIONS_AGREE = new Question<>(
            "optionsAgree",
            "two ends that are connected and established use the same options: timestamps or not,"
                    + " and the most octets in a segment",
            Question.Kind.ALWAYS,
            Subject.inWorlds(
                    "two ends that are established are connected with each other",
                    world -> !connected(world).isEmpty()),
            false,
            Monitor.none(),
            model -> Property.always("optionsAgree", state -> agree(model, state.state())),
            _ -> java.util.List.of(),
            (_, _) -> "The two ends are connected, and do not use the same options.");

    static final Question<Boolean> DELIVERED_EARLY = Once.happens(
            "deliveredOnSyn",
            "a connection accepts octets that came with a SYN, for its user to take, before the"
                    + " handshake is complete",
            event -> event.after().state() == State.SYN_RECEIVED
                    && Sight.arrived(event).exists(segment -> segment.control().syn())
                    && !Sight.accepted(event).isEmpty(),
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
                && client.snd().mss(model.law(laws -> laws.stack(Side.CLIENT)))
                        == server.snd().mss(model.law(laws -> laws.stack(Side.SERVER)));
    }
}
