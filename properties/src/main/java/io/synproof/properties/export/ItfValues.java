package io.synproof.properties.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.synproof.model.datagram.Datagram;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.ReceiveSide;
import io.synproof.model.endpoint.SendSide;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.host.Host;
import io.synproof.model.network.Network;
import io.synproof.model.network.Packet;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * The values of the variables, as ITF writes them. All records of a kind have the same fields, so
 * that a typed tool can read them; a missing number is -1.
 */
final class ItfValues {
    private static final long ABSENT = -1;

    private ItfValues() {}

    private record HostValue(boolean up, boolean listening, Seq<Connection> connections) {}

    private record Connection(
            String state,
            long port,
            long copy,
            long iss,
            long una,
            long sndNxt,
            long irs,
            long rcvNxt,
            long unsent,
            long buffered) {}

    /** A segment, or a datagram, of which some fields are absent. */
    private record Flying(
            String to,
            String control,
            long port,
            long seq,
            long ack,
            long octets,
            long window,
            long age) {}

    static JsonNode host(Host host) {
        return ModelJson.VALUES.itf(new HostValue(
                host.up(),
                host.listening(),
                host.slots().map(ItfValues::connection).toList()));
    }

    /** The segments in flight, in the network's order. */
    static JsonNode network(Network network) {
        return ModelJson.VALUES.itf(network.inFlight().map(ItfValues::flying).toList());
    }

    private static Connection connection(ConnectionSlot slot) {
        Option<SendSide> snd = snd(slot.endpoint());
        Option<ReceiveSide> rcv = rcv(slot.endpoint());
        return new Connection(
                slot.endpoint().state().toString(),
                slot.id().port(),
                slot.id().copy(),
                number(snd.map(SendSide::iss)),
                number(snd.map(SendSide::una)),
                number(snd.map(SendSide::nxt)),
                number(rcv.map(ReceiveSide::irs)),
                number(rcv.map(ReceiveSide::nxt)),
                snd.map(send -> (long) send.unsent()).getOrElse(ABSENT),
                rcv.map(held -> (long) held.buffered()).getOrElse(ABSENT));
    }

    private static Option<SendSide> snd(Endpoint endpoint) {
        return switch (endpoint) {
            case Endpoint.Closed _ -> Option.none();
            case Endpoint.Listen _ -> Option.none();
            case Endpoint.SynSent synSent -> Option.some(synSent.snd());
            case Endpoint.Connection connection -> Option.some(connection.snd());
        };
    }

    private static Option<ReceiveSide> rcv(Endpoint endpoint) {
        return switch (endpoint) {
            case Endpoint.Closed _ -> Option.none();
            case Endpoint.Listen _ -> Option.none();
            case Endpoint.SynSent _ -> Option.none();
            case Endpoint.Connection connection -> Option.some(connection.rcv());
        };
    }

    private static Flying flying(PacketInFlight flying) {
        return switch (flying.packet()) {
            case Packet.Tcp(Segment segment) -> flying(flying, segment);
            case Packet.Udp(Datagram datagram) -> flying(flying, datagram);
        };
    }

    private static Flying flying(PacketInFlight flying, Datagram datagram) {
        return new Flying(
                flying.to().toString(),
                "UDP",
                flying.port(),
                datagram.number(),
                ABSENT,
                datagram.octets(),
                ABSENT,
                flying.age());
    }

    private static Flying flying(PacketInFlight flying, Segment segment) {
        return new Flying(
                flying.to().toString(),
                segment.control().toString(),
                flying.port(),
                segment.seq().value(),
                segment.control().ack() ? segment.ack().value() : ABSENT,
                segment.text().length(),
                segment.window(),
                flying.age());
    }

    private static long number(Option<SequenceNumber> number) {
        return number.map(SequenceNumber::value).getOrElse(ABSENT);
    }
}
