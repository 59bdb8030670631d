package io.synproof.properties.reality.kernel.converse;

import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.properties.reality.kernel.Namespace;
import io.synproof.properties.reality.kernel.Packets;
import io.synproof.properties.reality.kernel.Seen;
import io.vavr.control.Option;

/** Other peers of a listener of the kernel, each at a port of its own. */
final class Strangers {
    private static final SequenceNumber ISS = Seen.SPACE.number(1_000);

    private final Namespace namespace;
    private final int port;
    private int last = Sockets.PEER_PORT;

    Strangers(Namespace namespace, int port) {
        this.namespace = namespace;
        this.port = port;
    }

    /** The handshake of the next one; whether the listener answers its SYN. */
    boolean connect() {
        last++;
        send(Segment.bare(Control.SYN, ISS, 0).with(Offer.NONE.onSyn()));
        Option<Segment> answer = namespace
                .tun()
                .drain()
                .map(Seen::of)
                .find(seen -> seen.from() == port && seen.to() == last)
                .map(Seen::segment);
        answer.forEach(synAck ->
                send(Segment.acknowledging(Control.ACK, ISS.next(), synAck.seq().next(), 0)));
        return answer.isDefined();
    }

    private void send(Segment segment) {
        namespace.tun().write(Packets.of(segment.saying(Move.PEER_WINDOW), last, port, 0));
    }
}
