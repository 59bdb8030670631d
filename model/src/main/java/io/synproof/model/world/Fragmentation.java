package io.synproof.model.world;

import io.synproof.model.datagram.Datagram;
import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.host.Host;
import io.synproof.model.network.Fragment;
import io.synproof.model.network.HostSide;
import io.synproof.model.network.Packet;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.segment.Segment;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** The packets in which segments travel: one each, or several fragments (RFC 791, section 3.2). */
final class Fragmentation {
    private Fragmentation() {}

    /** The packets that a host sends for some segments, in order. */
    static List<PacketInFlight> of(
            Scenario scenario, HostSide side, Host host, int port, List<Segment> sent) {
        HostSide to = scenario.remote(side);
        return sent.zipWithIndex()
                .flatMap(entry -> isCut(scenario, entry._1)
                        ? fragments(
                                new PacketInFlight(to, port, entry._1, 0),
                                host.reassembly()
                                        .identification(cut(scenario, sent.take(entry._2))),
                                scenario.medium().fragments())
                        : List.of(new PacketInFlight(to, port, entry._1, 0)));
    }

    /** The packets that a host sends for a datagram. */
    static List<PacketInFlight> ofDatagram(
            Scenario scenario, HostSide side, Host host, int port, Datagram datagram) {
        PacketInFlight whole = new PacketInFlight(
                scenario.remote(side), port, new Packet.Udp(datagram), 0, Fragment.WHOLE);
        int count = scenario.medium().fragments();
        return count > 1
                ? fragments(whole, host.reassembly().identification(0), count)
                : List.of(whole);
    }

    /** A host after it has sent a datagram. */
    static Host afterSendingDatagram(Scenario scenario, Host host) {
        return scenario.medium().fragments() > 1
                ? host.with(host.reassembly().afterCutting(1))
                : host;
    }

    private static List<PacketInFlight> fragments(PacketInFlight whole, int packet, int count) {
        return List.range(0, count)
                .map(index -> new PacketInFlight(
                        whole.to(),
                        whole.port(),
                        whole.packet(),
                        0,
                        new Fragment(packet, index, count)));
    }

    /** The number of segments that are fragmented. */
    private static int cut(Scenario scenario, List<Segment> sent) {
        return sent.count(segment -> isCut(scenario, segment));
    }

    private static boolean isCut(Scenario scenario, Segment segment) {
        return scenario.medium().fragments() > 1 && !segment.text().isEmpty();
    }

    /** A host after it has sent some segments. */
    static Host afterSending(Scenario scenario, Host host, List<Segment> sent) {
        int packets = cut(scenario, sent);
        return packets == 0 ? host : host.with(host.reassembly().afterCutting(packets));
    }

    /** A fragment that waits for the rest of its packet: TCP hears nothing of it. */
    static Option<HostStep> waiting(Host host, PacketInFlight arrived) {
        if (!arrived.fragment().isPiece() || host.reassembly().isCompletedBy(arrived)) {
            return Option.none();
        }
        Event event = Datagrams.in(arrived).isDefined()
                ? Datagrams.waiting(arrived)
                : waiting(host.endpoint(ConnectionSlot.Id.of(arrived.port())), arrived);
        Host after = host.with(host.reassembly().holding(arrived));
        return Option.some(new HostStep(after, List.empty(), List.of(event)));
    }

    private static Event waiting(Endpoint before, PacketInFlight arrived) {
        return new Event(
                arrived.to(),
                ConnectionSlot.Id.of(arrived.port()),
                before,
                Option.some(arrived),
                Effect.of(Clause.FRAGMENT_WAITS, before));
    }

    /** A host that removes the fragments of a packet that is now complete. */
    static Host completing(Host host, PacketInFlight arrived) {
        return arrived.fragment().isPiece() ? host.with(host.reassembly().without(arrived)) : host;
    }
}
