package io.synproof.properties.reality.kernel.converse;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.OutOfOrderText;
import io.synproof.model.sequence.SequenceNumber;

/**
 * The numbers of the kernel's connection, to which those of injected segments are relative. Where
 * there is no connection they are those of the last one, or those with which one would begin.
 *
 * @param iss ISS
 * @param una SND.UNA
 * @param nxt SND.NXT
 * @param irs IRS
 * @param rcvNxt RCV.NXT; before the peer's SYN the number that it will have
 * @param edge the first number beyond the window that the kernel has advertised
 * @param acked the number that the kernel has acknowledged last
 * @param held the number after the last one that is held back behind a gap; RCV.NXT if none is
 */
record Numbers(
        SequenceNumber iss,
        SequenceNumber una,
        SequenceNumber nxt,
        SequenceNumber irs,
        SequenceNumber rcvNxt,
        SequenceNumber edge,
        SequenceNumber acked,
        SequenceNumber held) {
    /** The window of a kernel that has said nothing yet, in octets. */
    static final int USUAL_WINDOW = 64_240;

    /** The numbers with which a connection would begin. */
    static Numbers before(SequenceNumber iss, SequenceNumber irs) {
        return new Numbers(iss, iss, iss, irs, irs, irs.plus(USUAL_WINDOW), irs, irs);
    }

    /** The window that the kernel has advertised and the peer has not filled, in octets. */
    int window() {
        return edge.isBefore(rcvNxt) ? 0 : (int) edge.distanceFrom(rcvNxt);
    }

    /** These numbers with those of an endpoint in their place, as far as it has any. */
    Numbers of(Endpoint endpoint) {
        return switch (endpoint) {
            case Closed _, Listen _ -> this;
            case SynSent(var snd, var _) ->
                new Numbers(snd.iss(), snd.una(), snd.nxt(), irs, rcvNxt, edge, acked, held);
            case Connection connection ->
                connection.rcv().irs().equals(irs)
                        ? new Numbers(
                                connection.snd().iss(),
                                connection.snd().una(),
                                connection.snd().nxt(),
                                irs,
                                connection.rcv().nxt(),
                                edge,
                                acked,
                                held(connection))
                        : beginning(connection);
        };
    }

    /**
     * These numbers with those of a connection that has just begun in their place; its window is
     * what its first acknowledgment says.
     */
    Numbers beginning(Connection begun) {
        SequenceNumber next = begun.rcv().nxt();
        return new Numbers(
                begun.snd().iss(),
                begun.snd().una(),
                begun.snd().nxt(),
                begun.rcv().irs(),
                next,
                next,
                next,
                next);
    }

    private static SequenceNumber held(Connection connection) {
        return connection
                .rcv()
                .held()
                .lastOption()
                .map(OutOfOrderText::end)
                .getOrElse(connection.rcv()::nxt);
    }

    /** These numbers after the kernel has advertised a window. */
    Numbers advertised(SequenceNumber ack, int window) {
        SequenceNumber said = ack.plus(window);
        return new Numbers(
                iss,
                una,
                nxt,
                irs,
                rcvNxt,
                edge.isBefore(said) ? said : edge,
                acked.isBefore(ack) ? ack : acked,
                held);
    }
}
