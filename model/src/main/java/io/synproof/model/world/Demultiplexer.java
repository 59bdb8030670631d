package io.synproof.model.world;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.SendSide;
import io.synproof.model.endpoint.TcpParameters;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.host.Host;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.rules.ConnectionKey;
import io.synproof.model.rules.Rule;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.List;

/**
 * The choice of the connection that a segment is for (RFC 9293, section 3.4.1: the pair of
 * sockets).
 */
final class Demultiplexer {
    private Demultiplexer() {}

    static ConnectionSlot.Id addressee(TcpParameters stack, Host host, PacketInFlight segment) {
        return switch (stack.rule(Rule.CONNECTION_KEY)) {
            case ConnectionKey.SOCKET_PAIR -> ConnectionSlot.Id.of(segment.port());
            case ConnectionKey.EVERY_SYN -> everySyn(stack, host, segment);
        };
    }

    /** A SYN at a listener opens a connection; the rest goes to the first that would accept it. */
    private static ConnectionSlot.Id everySyn(
            TcpParameters stack, Host host, PacketInFlight segment) {
        if (host.listening() && segment.segment().control() == Control.SYN) {
            return host.nextId(segment.port());
        }
        List<ConnectionSlot> slots = host.slotsOf(segment.port());
        return slots.find(slot -> accepts(stack, slot.endpoint(), segment.segment()))
                .orElse(slots::headOption)
                .map(ConnectionSlot::id)
                .getOrElse(ConnectionSlot.Id.of(segment.port()));
    }

    private static boolean accepts(TcpParameters stack, Endpoint endpoint, Segment segment) {
        return switch (endpoint) {
            case Closed _ -> false;
            case Listen _ -> false;
            case SynSent synSent -> synSent.snd().isNews(segment.ack());
            case Connection connection ->
                connection.rcv().window(stack).accepts(segment.seq(), segment.length())
                        && (!segment.control().ack() || isKnown(connection.snd(), segment.ack()));
        };
    }

    private static boolean isKnown(SendSide snd, SequenceNumber ack) {
        return ack.isFromUpTo(snd.una(), snd.nxt());
    }
}
