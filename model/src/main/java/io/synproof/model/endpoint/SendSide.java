package io.synproof.model.endpoint;

import io.synproof.model.segment.Options;
import io.synproof.model.segment.SackBlock;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import io.synproof.model.sequence.SequenceNumber;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.Serializable;

/**
 * The send sequence variables and queue of a connection (RFC 9293, section 3.3.1).
 *
 * @param incarnation the evidence on everything it sends; see {@link ConnectionSeed}
 * @param iss the initial send sequence number (ISS)
 * @param una the oldest number not acknowledged (SND.UNA)
 * @param nxt the next number to be sent (SND.NXT)
 * @param place the place of the octet numbered {@code una} in this side's stream, 0 for the first,
 *     -1 while that number is the SYN's. It counts on where the sequence numbers begin again, which
 *     no segment shows: it says what the octets are, and how many the user has sent.
 * @param unsent octets that the user has sent and TCP has not yet, 0 or more
 * @param finPending whether the user has closed and the FIN is not yet sent
 * @param heard what it has heard from the remote beside acknowledgments
 * @param deadline the user timeout of what is to be delivered, or off
 * @param congestion how much it takes the network to bear; none where that is not asked, while it
 *     is as it began, and once the FIN is sent
 */
public record SendSide(
        int incarnation,
        SequenceNumber iss,
        SequenceNumber una,
        SequenceNumber nxt,
        int place,
        int unsent,
        boolean finPending,
        RemoteInfo heard,
        Timer deadline,
        Option<Congestion> congestion)
        implements Serializable {

    /**
     * The information from the remote, other than acknowledgments, that a send side keeps.
     *
     * @param duplicates how many duplicate acknowledgments have come in a row, where that is a hint
     *     to send again; 0 elsewhere
     * @param window what the remote has said of its window; none where segments do not say it,
     *     before the connection is established, and once the FIN is sent
     * @param announced the MSS option of the remote's SYN, or {@link Options#UNSAID}
     * @param scale how far the remote's windows are shifted (Snd.Wind.Shift of RFC 7323, section
     *     2.3); {@link Options#UNSCALED} where no window scale was agreed
     * @param sacked what the remote has received beyond SND.UNA, as disjoint blocks in order (RFC
     *     2018, section 8); none where SACK was not agreed
     */
    public record RemoteInfo(
            int duplicates,
            Option<SendWindow> window,
            int announced,
            int scale,
            Option<List<SackBlock>> sacked)
            implements Serializable {
        private static final RemoteInfo NOTHING = new RemoteInfo(0, Option.none(), Options.UNSAID);

        /** Information of a remote with which neither window scale nor SACK was agreed. */
        public RemoteInfo(int duplicates, Option<SendWindow> window, int announced) {
            this(duplicates, window, announced, Options.UNSCALED, Option.none());
        }

        private RemoteInfo with(int next) {
            return new RemoteInfo(next, window, announced, scale, sacked);
        }

        private RemoteInfo with(Option<SendWindow> next) {
            return new RemoteInfo(duplicates, next, announced, scale, sacked);
        }

        private RemoteInfo announcing(int mss) {
            return new RemoteInfo(duplicates, window, mss, scale, sacked);
        }

        RemoteInfo having(Option<List<SackBlock>> blocks) {
            return new RemoteInfo(duplicates, window, announced, scale, blocks);
        }

        private RemoteInfo agreeing(int shift, Option<List<SackBlock>> blocks) {
            return new RemoteInfo(duplicates, window, announced, shift, blocks);
        }
    }

    /**
     * A send side.
     *
     * @throws IllegalArgumentException if SND.UNA has passed SND.NXT, or {@code unsent} is negative
     */
    public SendSide {
        if (nxt.isBefore(una) || unsent < 0) {
            throw new IllegalArgumentException(
                    "una " + una + ", nxt " + nxt + ", unsent " + unsent);
        }
    }

    /** A send side that has heard no duplicate acknowledgment and nothing of a window. */
    public SendSide(
            int incarnation,
            SequenceNumber iss,
            SequenceNumber una,
            SequenceNumber nxt,
            int unsent,
            boolean finPending) {
        this(
                incarnation,
                iss,
                una,
                nxt,
                (int) una.distanceFrom(iss) - 1,
                unsent,
                finPending,
                RemoteInfo.NOTHING,
                Timer.Off.OFF,
                Option.none());
    }

    /** The number of duplicate acknowledgments in a row. */
    public int duplicates() {
        return heard.duplicates();
    }

    /** The window that the remote has advertised, if any. */
    public Option<SendWindow> window() {
        return heard.window();
    }

    /** The MSS option of the remote's SYN, or {@link Options#UNSAID}. */
    public int announced() {
        return heard.announced();
    }

    /** How far the remote's windows are shifted, or {@link Options#UNSCALED}. */
    public int scale() {
        return heard.scale();
    }

    /** What the remote has received beyond SND.UNA; none where SACK was not agreed. */
    public Option<List<SackBlock>> sacked() {
        return heard.sacked();
    }

    /** The send side that has just sent its SYN. */
    public static SendSide afterSyn(ConnectionSeed seed) {
        return new SendSide(
                seed.incarnation(), seed.iss(), seed.iss(), seed.iss().next(), 0, false);
    }

    /** Whether the SYN is acknowledged. */
    public boolean synAcknowledged() {
        return place >= 0;
    }

    /** Whether something sent is not acknowledged. */
    public boolean isOutstanding() {
        return !una.equals(nxt);
    }

    /** Whether octets or a FIN wait to be sent for the first time. */
    public boolean isPending() {
        return unsent > 0 || finPending;
    }

    /** Whether {@code ack} acknowledges something new: SND.UNA &lt; SEG.ACK =&lt; SND.NXT. */
    public boolean isNews(SequenceNumber ack) {
        return ack.isAfterUpTo(una, nxt);
    }

    /**
     * The number of sequence numbers that may be sent now, in a window of {@code assumed} if none
     * was advertised.
     */
    int room(int assumed) {
        int size = window().map(SendWindow::wnd).getOrElse(assumed);
        return size - (int) nxt.distanceFrom(una);
    }

    /** This side with everything before {@code ack} acknowledged; the user timeout begins anew. */
    public SendSide acknowledgedUpTo(SequenceNumber ack) {
        return new SendSide(
                incarnation,
                iss,
                ack,
                nxt,
                placeOf(ack),
                unsent,
                finPending,
                Scoreboard.beyond(heard.with(0), ack),
                Timer.Off.OFF,
                congestion);
    }

    /** The number of octets sent and not acknowledged, not counting a SYN. */
    int octetsInFlight() {
        return octetsUpTo(nxt);
    }

    /** The number of octets from SND.UNA up to {@code seq}, not counting a SYN. */
    int octetsUpTo(SequenceNumber seq) {
        return Math.max(0, placeOf(seq)) - Math.max(0, place);
    }

    /** This side with another number of duplicate acknowledgments in a row. */
    public SendSide counting(int next) {
        return with(heard.with(next));
    }

    private SendSide with(RemoteInfo next) {
        return next.equals(heard)
                ? this
                : new SendSide(
                        incarnation,
                        iss,
                        una,
                        nxt,
                        place,
                        unsent,
                        finPending,
                        next,
                        deadline,
                        congestion);
    }

    /** This side with the window that {@code segment} advertises, if it advertises one. */
    SendSide hearing(Segment segment) {
        return segment.window() == Segment.UNSAID
                ? this
                : withWindow(Option.some(window().map(known -> known.updatedBy(segment))
                        .getOrElse(() -> SendWindow.of(segment))));
    }

    /**
     * This side having heard the options of the remote's SYN, which may announce an MSS and agree
     * to what {@code stack} offers.
     */
    public SendSide hearingSyn(TcpParameters stack, Options syn) {
        return agreeing(stack, syn, WindowScale.agreed(stack, syn));
    }

    /** The same where the SYNs cross. */
    SendSide hearingCrossedSyn(TcpParameters stack, Options syn) {
        return agreeing(stack, syn, WindowScale.agreedCrossing(stack, syn));
    }

    private SendSide agreeing(TcpParameters stack, Options syn, int shift) {
        boolean selective = stack.opening().sack() && syn.sackPermitted();
        return with(heard.announcing(syn.mss())
                .agreeing(shift, Option.when(selective, List::<SackBlock>empty)));
    }

    /** This side with other blocks that the remote has received; SACK was agreed. */
    SendSide sacking(List<SackBlock> blocks) {
        return with(heard.having(Option.some(blocks)));
    }

    /**
     * The effective send MSS, in octets: what {@code stack} sends, and no more than the remote
     * announces (RFC 9293, section 3.7.1, MUST-16). What this side announces concerns the other
     * direction.
     */
    public int mss(TcpParameters stack) {
        return SynOptions.least(stack.mss(), announced());
    }

    private SendSide withWindow(Option<SendWindow> next) {
        return with(heard.with(next));
    }

    /** This side with another timer for the user timeout. */
    public SendSide due(Timer next) {
        return next.equals(deadline)
                ? this
                : new SendSide(
                        incarnation,
                        iss,
                        una,
                        nxt,
                        place,
                        unsent,
                        finPending,
                        heard,
                        next,
                        congestion);
    }

    /** This side with another congestion window. */
    SendSide with(Option<Congestion> next) {
        return new SendSide(
                incarnation, iss, una, nxt, place, unsent, finPending, heard, deadline, next);
    }

    /** This side with {@code octets} more to send. */
    public SendSide queueing(int octets) {
        return having(nxt, unsent + octets);
    }

    /** This side with {@code octets} of the queue sent. */
    public SendSide sending(int octets) {
        return having(nxt.plus(octets), unsent - octets);
    }

    private SendSide having(SequenceNumber next, int left) {
        return new SendSide(
                incarnation, iss, una, next, place, left, finPending, heard, deadline, congestion);
    }

    /** This side once the user has closed: a FIN follows the queue. */
    public SendSide closing() {
        return new SendSide(
                incarnation, iss, una, nxt, place, unsent, true, heard, deadline, congestion);
    }

    /** This side with its FIN sent; the remote's window no longer matters. */
    public SendSide finSent() {
        return new SendSide(
                incarnation,
                iss,
                una,
                nxt.next(),
                place,
                unsent,
                false,
                heard.with(Option.none()),
                deadline,
                Option.none());
    }

    /** The number of octets that the SYN carries, or carried. */
    private int withSyn() {
        return placeOf(nxt);
    }

    /** This side in SYN-SENT, with the octets that went with the SYN to be sent once more. */
    SendSide unsendingText() {
        return having(iss.next(), unsent + withSyn());
    }

    /** This side in SYN-SENT once its SYN is acknowledged, its text perhaps not (RFC 7413, 4.2). */
    SendSide synAcknowledgedBy(SequenceNumber ack) {
        SendSide sent = ack.equals(nxt) ? this : unsendingText();
        return sent.acknowledgedUpTo(sent.nxt);
    }

    /** This side with a new SYN in the place of the first. */
    public SendSide restartedAt(SequenceNumber newIss) {
        return new SendSide(
                incarnation, newIss, newIss, newIss.next(), unsent + withSyn(), finPending);
    }

    /** The place of {@code seq}, SND.UNA or a number after it, in this side's stream. */
    public int placeOf(SequenceNumber seq) {
        return place + (int) seq.distanceFrom(una);
    }

    /** Octets numbered from {@code seq} on, with their place where the evidence is kept. */
    public Text text(SequenceNumber seq, int octets) {
        return Text.of(incarnation == 0 ? 0 : placeOf(seq), octets);
    }

    /** This side with the evidence of its incarnation erased. */
    public SendSide erased() {
        return new SendSide(
                0, iss, una, nxt, place, unsent, finPending, heard, deadline, congestion);
    }
}
