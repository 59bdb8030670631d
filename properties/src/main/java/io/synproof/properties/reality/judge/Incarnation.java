package io.synproof.properties.reality.judge;

import io.synproof.model.endpoint.State;
import io.synproof.model.segment.Segment;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.properties.reality.capture.TcpPacket;
import io.synproof.properties.reality.judge.Verdict.Offence;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * One connection of a pair of sockets, while it is judged.
 *
 * @param vantage where it is seen
 * @param judges the judges
 * @param near what was seen of the near side
 * @param far what was seen of the far side
 * @param scales the scales of the windows
 * @param farState the state of the far side, as far as it is known
 * @param commentary its packets
 * @param arrivals the packets that have arrived since the near side sent something
 * @param verdicts what is certain already
 * @param earlier what was seen of the connection before, if there was one
 */
record Incarnation(
        Vantage vantage,
        Judges judges,
        Side near,
        Side far,
        WindowScales scales,
        State farState,
        Commentary commentary,
        List<TcpPacket> arrivals,
        Certainties verdicts,
        Option<RemoteBounds> earlier) {
    private static final int MOST_ARRIVALS = 64;

    /** Twice the MSL (section 3.4.3), for a segment and the reset that answers it; nanoseconds. */
    private static final long LONGEST_LIFE = 240_000_000_000L;

    /**
     * The judges of the two sides.
     *
     * @param near the judge of the near side
     * @param far the judge of the far side, which is seen as closely at both ends alone
     */
    record Judges(EndpointJudge near, EndpointJudge far) {}

    /** A connection of which nothing was seen yet. */
    static Incarnation of(
            Vantage vantage, JudgedStack stack, Option<RemoteBounds> earlier, Allowance allowance) {
        return new Incarnation(
                vantage,
                new Judges(EndpointJudge.of(stack), EndpointJudge.of(stack)),
                Side.unseen(allowance),
                Side.unseen(allowance),
                WindowScales.UNKNOWN,
                State.CLOSED,
                Commentary.keeping(allowance.rows()),
                List.empty(),
                Certainties.NONE,
                earlier);
    }

    EndpointJudge nearJudge() {
        return judges.near;
    }

    EndpointJudge farJudge() {
        return judges.far;
    }

    /** The connection after one more packet. */
    Incarnation with(TcpPacket packet, boolean fromNear) {
        if (!fromNear && vantage != Vantage.BOTH && far.damaged(packet)) {
            return noting(packet, false, Segment.UNSAID, List.of(Mark.DAMAGED));
        }
        WindowScales agreed = scales.with(packet, fromNear);
        int window = agreed.octets(packet, fromNear);
        return SegmentReading.segment(packet, window)
                .map(segment -> with(agreed).with(new Observation(packet, segment), fromNear))
                .getOrElse(() -> rejecting(
                                packet,
                                Offence.ofOnePacket(
                                        "no TCP sends this combination of control bits", "3.1"))
                        .noting(packet, fromNear, window, List.empty()));
    }

    private Incarnation with(Observation seen, boolean fromNear) {
        Side own = fromNear ? near : far;
        List<Mark> marks = own.marks(seen, fromNear ? far : near);
        Incarnation checked = own.contradicts(seen)
                ? rejecting(
                        seen.packet(),
                        new Offence("other octets than before under the same numbers", "3.4"))
                : this;
        Incarnation judged = fromNear ? checked.reporting(seen).sent(seen) : checked.arrived(seen);
        return judged.noting(seen.packet(), fromNear, seen.segment().window(), marks)
                .relieved()
                .forgetting(seen);
    }

    /** Once the connection is reset or closed by both sides, its octets are not sent again. */
    private Incarnation forgetting(Observation seen) {
        boolean over = seen.control().rst()
                || (isHeard(near.view(), far.view()) && isHeard(far.view(), near.view()));
        return over ? viewing(near.forgetting(), far.forgetting(), farState) : this;
    }

    private static boolean isHeard(RemoteView sender, RemoteView other) {
        return sender.fin().exists(fin -> other.heard().exists(ack -> Distance.of(ack, fin) > 0));
    }

    /** The SACK of the near side names octets that may have arrived. */
    private Incarnation reporting(Observation seen) {
        RemoteBounds turned = new RemoteBounds(far.view(), near.view(), Option.none());
        return far.view().isn().isEmpty() || seen.packet().options().sacks().isEmpty()
                ? this
                : turned.blocks(seen)
                        .map(offence -> rejecting(seen.packet(), offence))
                        .getOrElse(this);
    }

    private Incarnation sent(Observation seen) {
        EndpointJudge other = vantage == Vantage.BOTH ? judges.far.received(seen) : judges.far;
        Certainties certain = verdicts.accepting(seen);
        return with(new Judges(judges.near.sent(seen), other))
                .with(bounds().isBeyondHandshake(seen) ? certain.condemning() : certain)
                .viewing(near.with(seen), far, farState);
    }

    private Incarnation arrived(Observation seen) {
        if (vantage == Vantage.BOTH) {
            return with(new Judges(judges.near.received(seen), judges.far.sent(seen)))
                    .hearing(seen);
        }
        RemoteBounds bounds = bounds();
        if (followsAnswer(seen) && !bounds.isInStream(seen)) {
            return with(new Judges(judges.near.receivedForeign(seen), judges.far));
        }
        Option<Offence> offence = bounds.offence(seen);
        if (offence.isDefined()) {
            return rejecting(seen.packet(), offence.get());
        }
        if (verdicts.suspect().isDefined() && bounds.goesOn(seen)) {
            return with(verdicts.condemning());
        }
        if (bounds.isBeyondWindow(seen)) {
            return exceeding(seen).hearingArrival(seen);
        }
        if (bounds.isSecondSyn(seen)) {
            return suspecting(seen, "a SYN is sent again with another number", "3.8.1");
        }
        if (bounds.isOfOldSyn(seen)) {
            return lacking(Gap.Kind.FOREIGN, seen)
                    .suspecting(seen, "acknowledges what was never sent", "3.10.7.4 fifth");
        }
        if (bounds.isForeign(seen)) {
            return with(new Judges(judges.near.receivedForeign(seen), judges.far));
        }
        if (bounds.resetsUnseen(seen)) {
            return resetUnseen(seen).hearingArrival(seen);
        }
        boolean unseen = bounds.echoesUnseen(seen) || bounds.refusesUnseen(seen);
        return (unseen ? lacking(Gap.Kind.ECHOED, seen) : this).hearingArrival(seen);
    }

    /** A reset that began before the capture, or one that would have lived too long for that. */
    private Incarnation resetUnseen(Observation seen) {
        long begun = commentary.first().head().packet().nanos();
        return seen.nanos() - begun > LONGEST_LIFE
                ? rejecting(seen.packet(), RemoteBounds.STRAY_RESET)
                : lacking(Gap.Kind.FOREIGN, seen);
    }

    private Incarnation hearingArrival(Observation seen) {
        return with(new Judges(judges.near.received(seen), judges.far)).hearing(seen);
    }

    /** Whether a SYN has just arrived that was answered, perhaps, and this goes on from there. */
    private boolean followsAnswer(Observation seen) {
        return seen.control().ack()
                && arrivals.exists(packet -> packet.opens()
                        && Distance.of(
                                        seen.seq(),
                                        SegmentReading.number(packet.seq()).next())
                                >= 0
                        && Distance.of(seen.seq(), SegmentReading.number(packet.seq()))
                                < Character.MAX_VALUE);
    }

    /** Octets beyond every window that was seen: acceptable if the near side takes them. */
    private Incarnation exceeding(Observation seen) {
        return verdicts.beyond().isDefined()
                ? this
                : with(verdicts.exceeding(near.view()
                        .edge()
                        .map(edge -> new Certainties.Beyond(seen.number(), edge))));
    }

    private RemoteBounds bounds() {
        return new RemoteBounds(near.view(), far.view(), earlier);
    }

    /** What was seen of this connection, for the next. */
    Option<RemoteBounds> past() {
        return Option.some(
                new RemoteBounds(near.view(), far.view(), earlier.map(RemoteBounds::alone)));
    }

    private Incarnation suspecting(Observation seen, String words, String section) {
        return with(verdicts.suspecting(
                        new Verdict.Rejected(seen.number(), new Offence(words, section))))
                .with(new Judges(judges.near.receivedForeign(seen), judges.far));
    }

    private Incarnation hearing(Observation seen) {
        Side after = far.with(seen);
        return viewing(near, after, FarState.after(farState, seen, near.view(), after.view()));
    }

    /** The connection after its own packet has arrived at a socket that is connected to itself. */
    Incarnation arriving(TcpPacket packet) {
        return SegmentReading.segment(packet, scales.octets(packet, true))
                .map(segment -> with(new Judges(
                        judges.near.received(new Observation(packet, segment)), judges.far)))
                .getOrElse(this);
    }

    /** Whether a packet of the near side has numbers of this connection. */
    boolean isInStream(TcpPacket packet) {
        RemoteBounds turned = new RemoteBounds(far.view(), near.view(), Option.none());
        return SegmentReading.segment(packet, scales.octets(packet, true))
                .filter(segment ->
                        near.view().top().exists(top -> Distance.of(segment.seq(), top) <= 0))
                .exists(segment -> turned.isInStream(new Observation(packet, segment)));
    }

    /** Whether a packet of the near side may follow, though something be missing. */
    boolean explains(TcpPacket packet) {
        return SegmentReading.segment(packet, scales.octets(packet, true))
                .map(segment -> new Observation(packet, segment))
                .exists(seen -> judges.near.sent(seen).decided().isEmpty());
    }

    /** The connection whose opening SYN came while that of the connection before was alive. */
    Incarnation doubled() {
        return rejecting(
                commentary.first().head().packet(),
                new Offence("a SYN is sent again with another number", "3.8.1"));
    }

    private Incarnation rejecting(TcpPacket packet, Offence offence) {
        return with(verdicts.rejecting(new Verdict.Rejected(packet.number(), offence)));
    }

    private Incarnation lacking(Gap.Kind kind, Observation seen) {
        return lacking(new Gap(kind, seen.number(), seen.ack(), seen.ack(), true));
    }

    /** The connection with a gap that is certain. */
    Incarnation lacking(Gap gap) {
        return with(verdicts.lacking(gap));
    }

    /** Whether a gap was noticed within it. */
    boolean contains(Gap gap) {
        return commentary.first().head().packet().number() <= gap.packet()
                && gap.packet() <= commentary.latest().get().packet().number();
    }

    private Incarnation with(Certainties next) {
        return new Incarnation(
                vantage, judges, near, far, scales, farState, commentary, arrivals, next, earlier);
    }

    private Incarnation with(WindowScales next) {
        return new Incarnation(
                vantage,
                judges,
                near,
                far,
                next,
                farState,
                commentary,
                arrivals,
                verdicts,
                earlier);
    }

    private Incarnation with(Judges next) {
        return new Incarnation(
                vantage,
                next,
                near,
                far,
                scales,
                farState,
                commentary,
                arrivals,
                verdicts,
                earlier);
    }

    private Incarnation with(Commentary next) {
        return new Incarnation(
                vantage, judges, near, far, scales, farState, next, arrivals, verdicts, earlier);
    }

    private Incarnation viewing(Side nextNear, Side nextFar, State state) {
        return new Incarnation(
                vantage,
                judges,
                nextNear,
                nextFar,
                scales,
                state,
                commentary,
                arrivals,
                verdicts,
                earlier);
    }

    private Incarnation noting(TcpPacket packet, boolean fromNear, int window, List<Mark> marks) {
        Row row = new Row(packet.withoutText(), fromNear, window, marks, farState);
        return new Incarnation(
                vantage,
                judges,
                near,
                far,
                scales,
                farState,
                commentary.with(row),
                fromNear ? List.empty() : arrivals.prepend(packet).take(MOST_ARRIVALS),
                verdicts,
                earlier);
    }

    /** Remarks that no longer depend on what follows go to the commentary. */
    private Incarnation relieved() {
        return judges.near.isSettled() && judges.far.isSettled() ? handedOver() : this;
    }

    private Incarnation handedOver() {
        return with(new Judges(judges.near.relieved(), judges.far.relieved()))
                .with(commentary.remarking(judges.near.remarks(), judges.far.remarks()));
    }

    /** The connection without its last packets, which belong to the next. */
    Incarnation without(int packets) {
        return with(commentary.without(packets));
    }

    /** The connection once nothing more follows. */
    Incarnation finished() {
        return with(new Judges(judges.near.finished(), judges.far.finished())).handedOver();
    }

    /** The connection of a conversation whose beginning is not in the capture. */
    Incarnation withoutBeginning() {
        return with(verdicts.withoutBeginning());
    }

    /**
     * The verdict: the first packet that is rejected, unless something is missing before it. What
     * came before the capture may explain what nothing in it does: an old duplicate, or the answer
     * to one.
     */
    Verdict verdict() {
        Verdict seen = seen();
        return seen instanceof Verdict.Rejected(long packet, var reason)
                        && !verdicts.begun()
                        && reason.dependsOnThePast()
                ? new Verdict.Incomplete(List.of(beginning(packet)))
                : seen;
    }

    private Gap beginning(long packet) {
        SequenceNumber first =
                SegmentReading.number(commentary.first().head().packet().seq());
        return new Gap(Gap.Kind.BEGINNING, packet, first, first, true);
    }

    private Verdict seen() {
        Verdict nearest = Verdict.of(judges.near.finding());
        Verdict both = vantage == Vantage.BOTH
                ? nearest.orEarlier(Verdict.of(judges.far.finding()))
                : nearest;
        return verdicts.weighed(both);
    }
}
