package io.synproof.properties.reality.judge;

import io.synproof.model.segment.Control;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.properties.reality.capture.Timestamps;
import io.synproof.properties.reality.judge.Verdict.Offence;
import io.vavr.control.Option;

/**
 * The limits on what arrives at a vantage point. Between its sender and the observer is a network
 * that loses, delays, duplicates and reorders, so only that is asked which holds of any sender
 * behind such a network.
 *
 * @param near what the host at the vantage point has sent
 * @param far what was seen of the other host
 * @param earlier the same of the connection before, if there was one
 */
record RemoteBounds(RemoteView near, RemoteView far, Option<RemoteBounds> earlier) {
    /** More octets than the capture lacks where the window is not known. */
    private static final long WIDE = 1 << 24;

    /** The offence of a reset whose numbers nobody has used. */
    static final Offence STRAY_RESET = new Offence(
            "a reset that neither its sender's numbers nor an answer explain", "3.10.7.1");

    /** The offence of a segment that arrives, if it is one. */
    Option<Offence> offence(Observation arrival) {
        return own(arrival).filter(_ -> !belongsEarlier(arrival));
    }

    private boolean belongsEarlier(Observation arrival) {
        return earlier.exists(before -> before.hasSent(arrival) || before.belongsEarlier(arrival));
    }

    private boolean hasSent(Observation arrival) {
        return switch (arrival.control()) {
            case RST -> fitsSeq(arrival);
            case RST_ACK -> fitsSeq(arrival) && (fitsAck(arrival.ack()) || isIsn(arrival));
            case ACK, FIN_ACK -> fitsSeq(arrival) && fitsAck(arrival.ack()) && isNearBoth(arrival);
            case SYN, SYN_ACK, FIN, SYN_FIN -> false;
        };
    }

    /** Where a SYN was not seen, its side's numbers are those around the ones that were. */
    private boolean isNearBoth(Observation arrival) {
        return isNear(far, arrival.seq()) && isNear(near, arrival.ack());
    }

    private static boolean isNear(RemoteView side, SequenceNumber number) {
        return side.isn().isDefined()
                || side.top().exists(top -> Math.abs(Distance.of(number, top)) < WIDE);
    }

    /** These bounds without what was before. */
    RemoteBounds alone() {
        return earlier.flatMap(RemoteBounds::earlier).isDefined()
                ? new RemoteBounds(near, far, earlier.map(RemoteBounds::last))
                : this;
    }

    private RemoteBounds last() {
        return new RemoteBounds(near, far, Option.none());
    }

    private Option<Offence> own(Observation arrival) {
        return switch (arrival.control()) {
            case SYN -> Option.none();
            case SYN_ACK -> synAck(arrival);
            case RST, RST_ACK -> reset(arrival);
            case ACK, FIN_ACK -> stream(arrival);
            case FIN, SYN_FIN ->
                Option.some(new Offence("no TCP sends " + arrival.control(), "3.10.4"));
        };
    }

    /** Whether a segment has to do with another incarnation of the connection than this. */
    boolean isForeign(Observation arrival) {
        return switch (arrival.control()) {
            case SYN -> !isOwnSyn(arrival);
            case SYN_ACK -> !isOwnSyn(arrival) || !fitsAck(arrival.ack());
            case ACK, FIN_ACK -> !fitsSeq(arrival) || !fitsAck(arrival.ack());
            case RST, RST_ACK, FIN, SYN_FIN -> false;
        };
    }

    private boolean isOwnSyn(Observation arrival) {
        return far.isn()
                .map(arrival.seq()::equals)
                .getOrElse(() -> near.heard().forAll(ack -> {
                    long received = Distance.of(ack, arrival.seq());
                    return received > 0 && received < WIDE;
                }));
    }

    private Option<Offence> synAck(Observation arrival) {
        return Option.when(
                !isSecondSyn(arrival) && !isOwnSyn(arrival) && isInStream(arrival),
                () -> new Offence("a SYN in the middle of its own stream", "3.4"));
    }

    /**
     * Whether it is a SYN,ACK for our SYN with another number than the first: its sender has
     * forgotten the first, or no TCP sends it.
     */
    boolean isSecondSyn(Observation arrival) {
        return arrival.control() == Control.SYN_ACK
                && !isOwnSyn(arrival)
                && near.isn().exists(isn -> arrival.ack().equals(isn.next()));
    }

    /** Whether a segment goes on with the connection beyond what was seen of it. */
    boolean goesOn(Observation arrival) {
        return arrival.control().ack()
                && !arrival.control().syn()
                && !arrival.control().rst()
                && isInStream(arrival)
                && (far.top().exists(top -> Distance.of(arrival.segment().end(), top) > 0)
                        || far.heard().exists(ack -> Distance.of(arrival.ack(), ack) > 0));
    }

    /** Whether both its numbers fit in what the two sides have sent. */
    boolean isInStream(Observation arrival) {
        return far.isn().isDefined()
                && near.isn().isDefined()
                && fitsSeq(arrival)
                && fitsAck(arrival.ack());
    }

    private Option<Offence> reset(Observation arrival) {
        return Option.when(
                arrival.control() == Control.RST_ACK
                        && isResetInStream(arrival) != isResetAcknowledging(arrival)
                        && !isOfOldSyn(arrival),
                () -> STRAY_RESET);
    }

    private boolean isResetInStream(Observation arrival) {
        return far.isn().isEmpty()
                || fitsSeq(arrival)
                || (arrival.control() == Control.RST_ACK && arrival.seq().value() == 0);
    }

    private boolean isResetAcknowledging(Observation arrival) {
        return arrival.seq().value() == 0 || fitsAck(arrival.ack()) || isIsn(arrival);
    }

    /** Whether it is a reset of a connection of which nothing was seen. */
    boolean resetsUnseen(Observation arrival) {
        return arrival.control().rst()
                && !isResetInStream(arrival)
                && (arrival.control() == Control.RST || !isResetAcknowledging(arrival))
                && !belongsEarlier(arrival);
    }

    /**
     * Whether it is in the stream of a SYN which, before anything shows that it was answered, may
     * be an old one, and acknowledges another connection that began with the same SYN.
     */
    boolean isOfOldSyn(Observation arrival) {
        return arrival.control().ack()
                && !arrival.control().syn()
                && far.isn().isDefined()
                && far.heard().isEmpty()
                && near.isn().isDefined()
                && fitsSeq(arrival)
                && !fitsAck(arrival.ack())
                && !isIsn(arrival)
                && !belongsEarlier(arrival);
    }

    /**
     * Whether the near side, whose SYN nothing has acknowledged yet, sends what it sends only once
     * the handshake is over.
     */
    boolean isBeyondHandshake(Observation sent) {
        return far.heard().isEmpty()
                && sent.control().ack()
                && !sent.control().syn()
                && !sent.control().rst()
                && (!sent.isEmpty()
                        || near.isn().exists(isn -> !sent.seq().equals(isn.next()))
                        || far.top().exists(top -> Distance.of(sent.ack(), top) > 0));
    }

    private boolean isIsn(Observation arrival) {
        return near.isn().exists(arrival.ack()::equals);
    }

    private Option<Offence> stream(Observation arrival) {
        if (far.isn().isEmpty() || near.isn().isEmpty()) {
            return Option.none();
        }
        boolean seq = fitsSeq(arrival) || isBeyondWindow(arrival);
        boolean ack = fitsAck(arrival.ack());
        if (seq && ack) {
            return behindFin(arrival).orElse(() -> blocks(arrival)).orElse(() -> order(arrival));
        }
        return (!seq && !ack && !isEchoed(arrival)) || isOfOldSyn(arrival)
                ? Option.none()
                : Option.some(
                        seq
                                ? new Offence("acknowledges what was never sent", "3.10.7.4 fifth")
                                : new Offence(
                                        "lies outside every window that was advertised", "3.8.6"));
    }

    /** Whether it is in its stream but for the window, of which an update may be missing. */
    boolean isBeyondWindow(Observation arrival) {
        return near.edge().isDefined()
                && far.isn().isDefined()
                && !arrival.control().syn()
                && !arrival.control().rst()
                && !fitsSeq(arrival)
                && fitsAck(arrival.ack())
                && near.edge().exists(edge -> {
                    long beyond = Distance.of(arrival.segment().end(), edge);
                    return beyond > 0 && beyond < WIDE;
                });
    }

    /** One number more than the window has is a probe's, or a FIN's. */
    private boolean fitsSeq(Observation arrival) {
        SequenceNumber limit = near.edge()
                .map(edge -> RemoteView.later(Option.some(edge), far.top()).get())
                .getOrElse(() -> arrival.segment().end());
        return far.isn().forAll(isn -> Distance.of(arrival.seq(), isn) >= 0)
                && Distance.of(arrival.segment().end(), limit) <= 1;
    }

    /** What was not seen to be sent may have been, if it fits in the window. */
    private boolean fitsAck(SequenceNumber ack) {
        SequenceNumber limit = near.fin()
                .map(SequenceNumber::next)
                .orElse(RemoteView.later(
                        far.edge().orElse(near.top().map(top -> top.plus(unseen()))), near.top()))
                .getOrElse(ack);
        return near.isn().forAll(isn -> Distance.of(ack, isn) > 0) && Distance.of(ack, limit) <= 0;
    }

    /** Before it has acknowledged anything, a side has sent its SYN alone. */
    private long unseen() {
        return near.heard().isEmpty() ? 0 : WIDE;
    }

    /** Whether it echoes a timestamp of this incarnation. */
    private boolean isEchoed(Observation arrival) {
        return arrival.packet()
                .options()
                .timestamps()
                .map(Timestamps::echo)
                .exists(echo -> near.clock()
                        .exists(clock ->
                                (int) (echo - clock.first()) > 0 && clock.ahead(echo) <= 0));
    }

    private static boolean isUnseen(RemoteView.Clock sent, Timestamps stamps) {
        return sent.ahead(stamps.echo()) > 0 || (int) (stamps.echo() - sent.first()) < 0;
    }

    /** Whether it refuses a SYN that the near side was not seen to send. */
    boolean refusesUnseen(Observation arrival) {
        return arrival.control() == Control.RST_ACK
                && arrival.seq().value() == 0
                && !fitsAck(arrival.ack())
                && !isIsn(arrival)
                && !belongsEarlier(arrival);
    }

    /** Whether it echoes a timestamp that the near side must have sent, and was not seen to. */
    boolean echoesUnseen(Observation arrival) {
        return arrival.control().ack()
                && !belongsEarlier(arrival)
                && arrival.packet()
                        .options()
                        .timestamps()
                        .exists(stamps -> near.clock()
                                .exists(sent -> isUnseen(sent, stamps)
                                        && sent.ahead(stamps.echo())
                                                <= sent.elapsed(arrival.nanos())));
    }

    private Option<Offence> behindFin(Observation arrival) {
        boolean beyond = far.fin().exists(fin -> Distance.of(arrival.segment().end(), fin) > 1);
        boolean other = arrival.control().fin()
                && far.fin().exists(fin -> !arrival.segment().end().plus(-1).equals(fin));
        boolean before = arrival.control().fin()
                && far.top().exists(top -> Distance.of(top, arrival.segment().end()) > 0);
        return Option.when(
                beyond || other || before,
                () -> new Offence(
                        beyond
                                ? "octets beyond its own FIN"
                                : other
                                        ? "a second FIN in another place"
                                        : "a FIN before octets that it has sent",
                        "3.10.4"));
    }

    /**
     * A block of SACK names octets that have arrived at its sender (RFC 2018, section 3), but for
     * one of duplicates, which may be those of a connection before (RFC 2883).
     */
    Option<Offence> blocks(Observation arrival) {
        boolean odd = arrival.packet().options().sacks().exists(block -> {
            SequenceNumber left = SegmentReading.number(block.left());
            SequenceNumber right = SegmentReading.number(block.right());
            boolean duplicate = Distance.of(right, arrival.ack()) <= 0;
            return !duplicate
                    && (Distance.of(right, left) <= 0 || !fitsAck(left.next()) || !fitsAck(right));
        });
        return Option.when(
                odd, () -> new Offence("a SACK of octets that were never sent", "RFC 2018, 3"));
    }

    /** Its timestamps tell the order in which it sent, and RCV.NXT never goes back. */
    private Option<Offence> order(Observation arrival) {
        return arrival.packet()
                .options()
                .timestamps()
                .flatMap(stamps -> far.clock().flatMap(clock -> order(arrival, stamps, clock)));
    }

    private Option<Offence> order(Observation arrival, Timestamps stamps, RemoteView.Clock clock) {
        int ahead = clock.ahead(stamps.value());
        Option<SequenceNumber> atLeast =
                ahead > 0 ? RemoteView.later(clock.before(), clock.most()) : clock.before();
        boolean back = ahead >= 0 && atLeast.exists(ack -> Distance.of(arrival.ack(), ack) < 0);
        boolean forth =
                ahead < 0 && clock.least().exists(ack -> Distance.of(arrival.ack(), ack) > 0);
        if (back || forth) {
            return Option.some(new Offence(
                    "acknowledges less than what its sender acknowledged before", "3.4"));
        }
        boolean echoes = near.clock()
                .forAll(sent -> (int) (stamps.echo() - sent.first()) >= -WIDE
                        && sent.ahead(stamps.echo()) <= sent.elapsed(arrival.nanos()));
        return Option.when(
                !echoes,
                () -> new Offence("echoes a timestamp that was never sent", "RFC 7323, 3.2"));
    }
}
