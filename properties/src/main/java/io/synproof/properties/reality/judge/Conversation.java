package io.synproof.properties.reality.judge;

import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.segment.Control;
import io.synproof.properties.reality.capture.Socket;
import io.synproof.properties.reality.capture.TcpPacket;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * All connections of one pair of sockets, one after the other, while they are judged.
 *
 * @param stack the implementation that is supposed
 * @param near the socket at the vantage point
 * @param remote the other socket; the same if it is connected to itself
 * @param vantage where it is seen
 * @param over the connections that are over, in order
 * @param current the connection that goes on
 */
record Conversation(
        JudgedStack stack,
        Socket near,
        Socket remote,
        Vantage vantage,
        List<Incarnation> over,
        Incarnation current) {
    /** A SYN with another number as soon as that after the last is no repetition of it. */
    private static final long SOONEST_REPETITION = 200_000_000;

    /** Nor is it one as late as this. */
    private static final long LATEST_REPETITION = 10_000_000_000L;

    /** A conversation of which nothing was seen. */
    static Conversation of(JudgedStack stack, Socket near, Socket remote, Vantage vantage) {
        return new Conversation(
                stack, near, remote, vantage, List.empty(), Incarnation.of(vantage, stack));
    }

    private boolean isSelfConnected() {
        return near.equals(remote);
    }

    /** The conversation after one more packet. */
    Conversation with(TcpPacket packet) {
        if (isSelfConnected()) {
            Conversation sent = with(packet, true);
            return sent.having(sent.current.arriving(packet));
        }
        return with(packet, packet.source().equals(near));
    }

    private Conversation with(TcpPacket packet, boolean fromNear) {
        return SegmentReading.control(packet)
                .flatMap(control -> begins(packet, control, fromNear))
                .map(first -> renewed(packet, fromNear, first))
                .getOrElse(() -> having(current.with(packet, fromNear)));
    }

    private Conversation having(Incarnation next) {
        return new Conversation(stack, near, remote, vantage, over, next);
    }

    /** The last connection is over; the next begins with its last packets from {@code first} on. */
    private Conversation renewed(TcpPacket packet, boolean fromNear, int first) {
        Incarnation begun = current.rows()
                .drop(first)
                .foldLeft(
                        Incarnation.of(vantage, stack),
                        (fresh, row) -> fresh.with(row.packet(), row.fromNear()));
        return new Conversation(
                stack,
                near,
                remote,
                vantage,
                over.append(current.first(first).finished()),
                begun.with(packet, fromNear));
    }

    /** The place of the first packet that belongs to a new connection, which this one begins. */
    private Option<Integer> begins(TcpPacket packet, Control control, boolean fromNear) {
        int next = current.rows().size();
        if (next == 0) {
            return Option.none();
        }
        return switch (control) {
            case SYN -> Option.when(fromNear ? opensAnew(packet) : requestsAnew(packet), next);
            case SYN_ACK ->
                Option.when(fromNear && acceptsAnew(packet), () -> foreignSyn().getOrElse(next));
            case ACK, FIN_ACK ->
                fromNear ? foreignSyn().filter(_ -> !current.explains(packet)) : Option.none();
            case RST, RST_ACK, FIN, SYN_FIN -> Option.none();
        };
    }

    /** The SYN of another connection that has arrived since the near side sent something. */
    private Option<Integer> foreignSyn() {
        int size = current.rows().size();
        int arrived = current.rows()
                .reverseIterator()
                .takeWhile(row -> !row.fromNear())
                .size();
        return List.range(size - arrived, size)
                .findLast(place -> isForeignSyn(current.rows().get(place).packet()));
    }

    private boolean isForeignSyn(TcpPacket packet) {
        return packet.syn() && !current.far().isn().exists(isn -> isn.value() == packet.seq());
    }

    /** A SYN of the near side, which is not its last one again. */
    private boolean opensAnew(TcpPacket packet) {
        EndpointJudge judge = current.nearJudge();
        if (!judge.hasSent() || isRepetition(current.near(), packet)) {
            return false;
        }
        boolean waits = judge.decided().isEmpty()
                && judge.alive().forAll(h -> h.endpoint() instanceof SynSent)
                && judge.alive().forAll(h -> h.pending().isEmpty());
        return !waits || !isInPlaceOfRepetition(packet);
    }

    private static boolean isRepetition(RemoteView view, TcpPacket packet) {
        return view.isn().exists(isn -> isn.value() == packet.seq());
    }

    private boolean isInPlaceOfRepetition(TcpPacket packet) {
        long since = packet.nanos()
                - current.rows().filter(Row::fromNear).last().packet().nanos();
        return since >= SOONEST_REPETITION && since <= LATEST_REPETITION;
    }

    /** A SYN from the far side once the near side has no connection and owes nothing. */
    private boolean requestsAnew(TcpPacket packet) {
        EndpointJudge judge = vantage == Vantage.BOTH ? current.farJudge() : current.nearJudge();
        if (isRepetition(current.far(), packet)) {
            return false;
        }
        return vantage == Vantage.BOTH
                ? judge.hasSent()
                : judge.hasSent() && judge.alive().forAll(h -> h.endpoint() instanceof Closed);
    }

    /** A SYN,ACK of the near side for a SYN that its connection did not begin with. */
    private boolean acceptsAnew(TcpPacket packet) {
        EndpointJudge judge = current.nearJudge();
        boolean opening = judge.decided().isEmpty()
                && judge.alive().forAll(h -> h.endpoint() instanceof SynSent);
        return judge.hasSent()
                && !opening
                && !isRepetition(current.near(), packet)
                && !current.isInStream(packet);
    }

    /** All connections, in order. */
    List<Incarnation> incarnations() {
        return over.append(current.finished());
    }
}
