package io.synproof.model.world;

import io.synproof.model.datagram.Datagram;
import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.ReceivedText;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.host.Host;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.Packet;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.segment.Text;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * UDP (RFC 768): a datagram leaves as soon as its user sends it, and is handed over as one unit as
 * soon as it arrives. Nothing is remembered, so nothing is retransmitted, reordered or recognised
 * as a duplicate.
 */
final class Datagrams {
    private Datagrams() {}

    /**
     * The datagrams that users may send: the next one, as large as a full segment, from or to any
     * port.
     */
    static List<Action> calls(Scenario scenario, HostSide side, Host host) {
        int left = host.script().datagrams();
        if (left == 0) {
            return List.empty();
        }
        int number = scenario.users(side).script().datagrams() - left;
        Datagram next = new Datagram(number, scenario.stack().mss());
        return List.range(0, scenario.ports())
                .map(port -> new Action.Call(
                        side, ConnectionSlot.Id.of(port), new UserCall.SendDatagram(next)));
    }

    /** A user sends a datagram. */
    static HostStep send(
            Scenario scenario, HostSide side, Host host, ConnectionSlot.Id id, Datagram datagram) {
        return new HostStep(
                Fragmentation.afterSendingDatagram(
                        scenario, host.with(host.script().afterDatagram())),
                Fragmentation.ofDatagram(scenario, side, host, id.port(), datagram),
                List.empty());
    }

    /** A datagram arrives and is handed to its user. */
    static HostStep arrive(Host host, PacketInFlight arrived, Datagram datagram) {
        ReceivedText delivery = new ReceivedText(0, Text.of(0, datagram.octets()));
        Effect effect = Effect.of(Clause.DATAGRAM, Endpoint.Closed.CLOSED)
                .signalling(new Signal.Delivered(delivery));
        return new HostStep(host, List.empty(), List.of(event(arrived, effect)));
    }

    /** An event that concerns no connection and no segment. */
    private static Event event(PacketInFlight arrived, Effect effect) {
        return new Event(
                arrived.to(),
                ConnectionSlot.Id.ofDatagrams(arrived.port()),
                Endpoint.Closed.CLOSED,
                Option.none(),
                effect);
    }

    /** A fragment waits for the rest of its datagram. */
    static Event waiting(PacketInFlight arrived) {
        return event(arrived, Effect.of(Clause.FRAGMENT_WAITS, Endpoint.Closed.CLOSED));
    }

    /** The datagram that a packet carries, if it does. */
    static Option<Datagram> in(PacketInFlight arrived) {
        return arrived.packet() instanceof Packet.Udp(Datagram datagram)
                ? Option.some(datagram)
                : Option.none();
    }
}
