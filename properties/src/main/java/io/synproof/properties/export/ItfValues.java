package io.synproof.properties.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import io.vavr.control.Option;

/**
 * The values of the variables, as ITF writes them. All records of a kind have the same fields, so
 * that a typed tool can read them; a missing number is -1.
 */
final class ItfValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final long ABSENT = -1;

    private ItfValues() {}

    static ObjectNode host(Host host) {
        ObjectNode value =
                JSON.objectNode().put("up", host.up()).put("listening", host.listening());
        ArrayNode connections = value.putArray("connections");
        host.slots().forEach(slot -> connections.add(connection(slot)));
        return value;
    }

    private static ObjectNode connection(ConnectionSlot slot) {
        Option<SendSide> snd = snd(slot.endpoint());
        Option<ReceiveSide> rcv = rcv(slot.endpoint());
        ObjectNode value =
                JSON.objectNode().put("state", slot.endpoint().state().toString());
        value.set("port", number(slot.id().port()));
        value.set("copy", number(slot.id().copy()));
        value.set("iss", number(snd.map(SendSide::iss)));
        value.set("una", number(snd.map(SendSide::una)));
        value.set("sndNxt", number(snd.map(SendSide::nxt)));
        value.set("irs", number(rcv.map(ReceiveSide::irs)));
        value.set("rcvNxt", number(rcv.map(ReceiveSide::nxt)));
        value.set("unsent", number(snd.map(send -> (long) send.unsent()).getOrElse(ABSENT)));
        value.set("buffered", number(rcv.map(held -> (long) held.buffered()).getOrElse(ABSENT)));
        return value;
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

    /** The segments in flight, in the network's order. */
    static ArrayNode network(Network network) {
        ArrayNode value = JSON.arrayNode();
        network.inFlight().forEach(flying -> value.add(flying(flying)));
        return value;
    }

    private static ObjectNode flying(PacketInFlight flying) {
        return switch (flying.packet()) {
            case Packet.Tcp(Segment segment) -> flying(flying, segment);
            case Packet.Udp(Datagram datagram) -> flying(flying, datagram);
        };
    }

    /** The fields of a segment; those that UDP does not have are absent. */
    private static ObjectNode flying(PacketInFlight flying, Datagram datagram) {
        ObjectNode value =
                JSON.objectNode().put("to", flying.to().toString()).put("control", "UDP");
        value.set("port", number(flying.port()));
        value.set("seq", number(datagram.number()));
        value.set("ack", number(ABSENT));
        value.set("octets", number(datagram.octets()));
        value.set("window", number(ABSENT));
        value.set("age", number(flying.age()));
        return value;
    }

    private static ObjectNode flying(PacketInFlight flying, Segment segment) {
        ObjectNode value = JSON.objectNode()
                .put("to", flying.to().toString())
                .put("control", segment.control().toString());
        value.set("port", number(flying.port()));
        value.set("seq", number(segment.seq().value()));
        value.set("ack", number(segment.control().ack() ? segment.ack().value() : ABSENT));
        value.set("octets", number(segment.text().length()));
        value.set("window", number(segment.window()));
        value.set("age", number(flying.age()));
        return value;
    }

    private static JsonNode number(Option<SequenceNumber> number) {
        return number(number.map(SequenceNumber::value).getOrElse(ABSENT));
    }

    private static JsonNode number(long number) {
        return JSON.objectNode().put("#bigint", Long.toString(number));
    }
}
