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
 * @param allowance the memory that each connection may take
 * @param over the connections that are over, in order
 * @param current the connection that goes on
 */
record Conversation(
        JudgedStack stack,
        Socket near,
        Socket remote,
        Vantage vantage,
        Allowance allowance,
        List<Incarnation> over,
        Incarnation current) {
    /** A conversation of which nothing was seen. */
    static Conversation of(
            JudgedStack stack, Socket near, Socket remote, Vantage vantage, Allowance allowance) {
        return new Conversation(
                stack,
                near,
                remote,
                vantage,
                allowance,
                List.empty(),
                Incarnation.of(vantage, stack, Option.none(), allowance));
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
                .map(arrived -> renewed(packet, fromNear, arrived))
                .getOrElse(() -> goingOn(packet, fromNear));
    }

    /** One more packet of the connection that goes on. */
    private Conversation goingOn(TcpPacket packet, boolean fromNear) {
        boolean alive = fromNear
                && packet.opens()
                && !isRepetition(current.near().view(), packet)
                && isOfAbandoned(packet);
        return having((alive ? current.doubled() : current).with(packet, fromNear));
    }

    private Conversation having(Incarnation next) {
        return new Conversation(stack, near, remote, vantage, allowance, over, next);
    }

    /** The last connection is over; the next begins with the last {@code arrived} packets. */
    private Conversation renewed(TcpPacket packet, boolean fromNear, int arrived) {
        Incarnation begun = current.arrivals()
                .take(arrived)
                .reverse()
                .foldLeft(
                        Incarnation.of(vantage, stack, current.past(), allowance),
                        (fresh, arrival) -> fresh.with(arrival, false));
        return new Conversation(
                stack,
                near,
                remote,
                vantage,
                allowance,
                over.append(current.without(arrived).finished()),
                begun.with(packet, fromNear));
    }

    /** How many packets before this one belong to a new connection, if it begins one. */
    private Option<Integer> begins(TcpPacket packet, Control control, boolean fromNear) {
        if (current.commentary().packets() == 0) {
            return Option.none();
        }
        return switch (control) {
            case SYN -> Option.when(fromNear ? opensAnew(packet) : requestsAnew(packet), 0);
            case SYN_ACK ->
                Option.when(fromNear && acceptsAnew(packet), () -> request().getOrElse(0));
            case ACK, FIN_ACK ->
                fromNear
                        ? request().orElse(foreignSyn()).filter(_ -> !current.explains(packet))
                        : Option.none();
            case RST, RST_ACK, FIN, SYN_FIN -> Option.none();
        };
    }

    /** How many packets have arrived since the SYN of another connection, with it. */
    private Option<Integer> foreignSyn() {
        int place = current.arrivals().indexWhere(this::isForeignSyn);
        return Option.when(place >= 0, place + 1);
    }

    /** How many packets have arrived since the SYN that is answered, with it. */
    private Option<Integer> request() {
        int place = current.arrivals().indexWhere(TcpPacket::opens);
        return Option.when(place >= 0, place + 1);
    }

    private boolean isForeignSyn(TcpPacket packet) {
        return packet.syn() && !isRepetition(current.far().view(), packet);
    }

    /** A SYN of the near side, which is not its last one again. */
    private boolean opensAnew(TcpPacket packet) {
        return current.nearJudge().hasSent()
                && !isRepetition(current.near().view(), packet)
                && !isOfAbandoned(packet);
    }

    /**
     * Whether a SYN is that of the connection before, which its user cannot have given up then when
     * the SYN of this one was sent.
     */
    private boolean isOfAbandoned(TcpPacket packet) {
        return over.lastOption()
                .exists(before -> isRepetition(before.near().view(), packet)
                        && before.near().view().heard().isEmpty());
    }

    private static boolean isRepetition(RemoteView view, TcpPacket packet) {
        return view.isn().exists(isn -> isn.value() == packet.seq());
    }

    /** A SYN from the far side once the near side has no connection and owes nothing. */
    private boolean requestsAnew(TcpPacket packet) {
        EndpointJudge judge = vantage == Vantage.BOTH ? current.farJudge() : current.nearJudge();
        if (vantage == Vantage.BOTH) {
            return judge.hasSent() && !isRepetition(current.far().view(), packet);
        }
        boolean connected = current.near().view().isn().isDefined();
        return judge.hasSent()
                && (connected || !isRepetition(current.far().view(), packet))
                && judge.finished().alive().forAll(h -> h.endpoint() instanceof Closed);
    }

    /** A SYN,ACK of the near side for a SYN that its connection did not begin with. */
    private boolean acceptsAnew(TcpPacket packet) {
        EndpointJudge judge = current.nearJudge();
        boolean opening = judge.decided().isEmpty()
                && judge.alive().forAll(h -> h.endpoint() instanceof SynSent);
        return judge.hasSent()
                && !opening
                && !isRepetition(current.near().view(), packet)
                && !current.isInStream(packet);
    }

    /** All connections, in order. */
    List<Incarnation> incarnations() {
        List<Incarnation> all = over.append(current.finished());
        TcpPacket first = all.head().commentary().first().head().packet();
        return first.opens() ? all : all.map(Incarnation::withoutBeginning);
    }
}
