package io.synproof.properties.reality.judge;

import io.synproof.model.endpoint.State;
import io.synproof.model.segment.Segment;
import io.synproof.properties.reality.capture.TcpPacket;
import io.synproof.properties.reality.judge.Verdict.Offence;
import io.vavr.collection.List;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * One connection of a pair of sockets, while it is judged.
 *
 * @param vantage where it is seen
 * @param nearJudge the judge of the near side
 * @param farJudge the judge of the far side, which is seen as closely at both ends alone
 * @param near what the near side has sent
 * @param far what the far side has sent
 * @param nearOctets the octets of the near side
 * @param farOctets the octets of the far side
 * @param scales the scales of the windows
 * @param farState the state of the far side, as far as it is known
 * @param rows its packets
 * @param lost a packet of the near side that the capture lacks, as an echo of it shows
 * @param rejected the verdict on a segment that no sender explains, if there is one
 */
record Incarnation(
        Vantage vantage,
        EndpointJudge nearJudge,
        EndpointJudge farJudge,
        RemoteView near,
        RemoteView far,
        OctetLedger nearOctets,
        OctetLedger farOctets,
        WindowScales scales,
        State farState,
        Vector<Row> rows,
        Option<Gap> lost,
        Option<Verdict.Rejected> rejected) {

    /** A connection of which nothing was seen yet. */
    static Incarnation of(Vantage vantage, JudgedStack stack) {
        return new Incarnation(
                vantage,
                EndpointJudge.of(stack),
                EndpointJudge.of(stack),
                RemoteView.NOTHING,
                RemoteView.NOTHING,
                OctetLedger.EMPTY,
                OctetLedger.EMPTY,
                WindowScales.UNKNOWN,
                State.CLOSED,
                Vector.empty(),
                Option.none(),
                Option.none());
    }

    /** The connection after one more packet. */
    Incarnation with(TcpPacket packet, boolean fromNear) {
        WindowScales agreed = scales.with(packet, fromNear);
        int window = agreed.octets(packet, fromNear);
        Option<Segment> segment = SegmentReading.segment(packet, window);
        if (segment.isEmpty()) {
            return seen(packet, fromNear, window)
                    .rejecting(
                            packet,
                            new Offence("no TCP sends this combination of control bits", "3.1"));
        }
        Observation observation = new Observation(packet, segment.get());
        return with(agreed).judging(observation, fromNear).seen(packet, fromNear, window);
    }

    /** The connection after its own packet has arrived at a socket that is connected to itself. */
    Incarnation arriving(TcpPacket packet) {
        return SegmentReading.segment(packet, scales.octets(packet, true))
                .map(segment ->
                        with(nearJudge.received(new Observation(packet, segment)), farJudge))
                .getOrElse(this);
    }

    private Incarnation judging(Observation seen, boolean fromNear) {
        Incarnation checked = octets(seen, fromNear);
        return fromNear ? checked.sent(seen) : checked.arrived(seen);
    }

    private Incarnation octets(Observation seen, boolean fromNear) {
        OctetLedger ledger = fromNear ? nearOctets : farOctets;
        long first = seen.packet().seq() + (seen.control().syn() ? 1 : 0);
        boolean other = ledger.contradicts(first, seen.packet().payload());
        OctetLedger more = ledger.with(first, seen.packet().payload());
        Incarnation after = fromNear ? with(more, farOctets) : with(nearOctets, more);
        return other
                ? after.rejecting(
                        seen.packet(),
                        new Offence("other octets than before under the same numbers", "3.4"))
                : after;
    }

    private Incarnation sent(Observation seen) {
        EndpointJudge other = vantage == Vantage.BOTH ? farJudge.received(seen) : farJudge;
        return with(nearJudge.sent(seen), other).viewing(near.with(seen), far, farState);
    }

    private Incarnation arrived(Observation seen) {
        if (vantage == Vantage.BOTH) {
            RemoteView after = far.with(seen);
            return with(nearJudge.received(seen), farJudge.sent(seen))
                    .viewing(near, after, FarState.after(farState, seen, near, after));
        }
        RemoteBounds bounds = new RemoteBounds(near, far);
        Option<Offence> offence = bounds.offence(seen);
        if (offence.isDefined()) {
            return rejecting(seen.packet(), offence.get());
        }
        if (bounds.isForeign(seen)) {
            return with(nearJudge.receivedForeign(seen), farJudge);
        }
        RemoteView after = far.with(seen);
        return (bounds.echoesUnseen(seen) ? lacking(seen) : this)
                .with(nearJudge.received(seen), farJudge)
                .viewing(near, after, FarState.after(farState, seen, near, after));
    }

    private Incarnation lacking(Observation seen) {
        Gap gap = new Gap(Gap.Kind.ECHOED, seen.number(), seen.ack(), seen.ack(), true);
        return new Incarnation(
                vantage,
                nearJudge,
                farJudge,
                near,
                far,
                nearOctets,
                farOctets,
                scales,
                farState,
                rows,
                lost.orElse(Option.some(gap)),
                rejected);
    }

    private Incarnation rejecting(TcpPacket packet, Offence offence) {
        return rejected.isDefined()
                ? this
                : new Incarnation(
                        vantage,
                        nearJudge,
                        farJudge,
                        near,
                        far,
                        nearOctets,
                        farOctets,
                        scales,
                        farState,
                        rows,
                        lost,
                        Option.some(new Verdict.Rejected(packet.number(), offence)));
    }

    private Incarnation with(WindowScales next) {
        return new Incarnation(
                vantage,
                nearJudge,
                farJudge,
                near,
                far,
                nearOctets,
                farOctets,
                next,
                farState,
                rows,
                lost,
                rejected);
    }

    private Incarnation with(EndpointJudge nextNear, EndpointJudge nextFar) {
        return new Incarnation(
                vantage,
                nextNear,
                nextFar,
                near,
                far,
                nearOctets,
                farOctets,
                scales,
                farState,
                rows,
                lost,
                rejected);
    }

    private Incarnation with(OctetLedger nextNear, OctetLedger nextFar) {
        return new Incarnation(
                vantage, nearJudge, farJudge, near, far, nextNear, nextFar, scales, farState, rows,
                lost, rejected);
    }

    private Incarnation viewing(RemoteView nextNear, RemoteView nextFar, State state) {
        return new Incarnation(
                vantage,
                nearJudge,
                farJudge,
                nextNear,
                nextFar,
                nearOctets,
                farOctets,
                scales,
                state,
                rows,
                lost,
                rejected);
    }

    private Incarnation seen(TcpPacket packet, boolean fromNear, int window) {
        return new Incarnation(
                vantage,
                nearJudge,
                farJudge,
                near,
                far,
                nearOctets,
                farOctets,
                scales,
                farState,
                rows.append(new Row(packet, fromNear, window, farState)),
                lost,
                rejected);
    }

    /** The connection with its first packets alone; the others belong to the next. */
    Incarnation first(int packets) {
        return new Incarnation(
                vantage,
                nearJudge,
                farJudge,
                near,
                far,
                nearOctets,
                farOctets,
                scales,
                farState,
                rows.take(packets),
                lost,
                rejected);
    }

    /** Whether a packet of the near side has numbers of this connection. */
    boolean isInStream(TcpPacket packet) {
        RemoteBounds turned = new RemoteBounds(far, near);
        return SegmentReading.segment(packet, scales.octets(packet, true))
                .exists(segment -> turned.isInStream(new Observation(packet, segment)));
    }

    /** Whether a packet of the near side may follow, though something be missing. */
    boolean explains(TcpPacket packet) {
        return SegmentReading.segment(packet, scales.octets(packet, true))
                .map(segment -> new Observation(packet, segment))
                .exists(seen -> nearJudge.sent(seen).decided().isEmpty());
    }

    /** The connection once nothing more follows. */
    Incarnation finished() {
        return with(nearJudge.finished(), farJudge.finished());
    }

    /** The verdict: the first packet that is rejected, unless something is missing before it. */
    Verdict verdict() {
        Verdict nearest = verdict(nearJudge.finding());
        Verdict both =
                vantage == Vantage.BOTH ? earlier(nearest, verdict(farJudge.finding())) : nearest;
        Verdict seen = rejected.map(offence -> earlier(offence, both)).getOrElse(both);
        return lost.map(gap -> earlier(seen, new Verdict.Incomplete(List.of(gap))))
                .getOrElse(seen);
    }

    private static Verdict verdict(Finding finding) {
        return switch (finding) {
            case Finding.Accepted _ -> new Verdict.Accepted();
            case Finding.Incomplete(var gaps) -> new Verdict.Incomplete(gaps);
            case Finding.Rejected(long packet, var possible, Observation sent) ->
                new Verdict.Rejected(packet, new Verdict.Unexplained(possible, sent));
        };
    }

    private static Verdict earlier(Verdict one, Verdict other) {
        return packet(other) < packet(one) ? other : one;
    }

    /** The number of the first packet that a verdict does not explain by the capture alone. */
    static long packet(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted _ -> Long.MAX_VALUE;
            case Verdict.Incomplete(var gaps) -> gaps.map(Gap::packet).min().get();
            case Verdict.Rejected(long packet, var _) -> packet;
        };
    }
}
