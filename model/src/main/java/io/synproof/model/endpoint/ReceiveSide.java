package io.synproof.model.endpoint;

import io.synproof.model.segment.SackBlock;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Timestamp;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.sequence.Window;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.Serializable;

/**
 * The receive sequence variables and buffer of a connection (RFC 9293, section 3.3.1).
 *
 * @param irs the initial receive sequence number (IRS)
 * @param nxt the next number expected (RCV.NXT)
 * @param buffer what has been accepted and not yet received by the user, oldest first
 * @param held text beyond a gap, in the order of the numbers; empty once a FIN is received
 * @param answers the timers of what it answers
 * @param reading the progress of the user's reading
 * @param recent TS.Recent (RFC 7323, section 4.3); none where no timestamps were agreed
 * @param blocks what {@code held} has, as disjoint blocks, the one with the most recent arrival
 *     first (RFC 2018, section 4); empty where SACK was not agreed
 */
public record ReceiveSide(
        SequenceNumber irs,
        SequenceNumber nxt,
        List<ReceivedText> buffer,
        List<OutOfOrderText> held,
        AckTimers answers,
        Reading reading,
        Option<Timestamp> recent,
        List<SackBlock> blocks)
        implements Serializable {

    /**
     * The acknowledgment timers of a receive side.
     *
     * @param owed the timer of an acknowledgment that is owed, or off
     * @param challenged the pause before the next challenge, or off
     */
    public record AckTimers(Timer owed, Timer challenged) implements Serializable {
        private static final AckTimers NONE = new AckTimers(Timer.Off.OFF, Timer.Off.OFF);

        private AckTimers afterTick() {
            return new AckTimers(owed.afterTick(), challenged.afterTick());
        }
    }

    /** The progress of a user's reading, in the terms of POSIX. */
    public enum Reading {
        /** The user waits for more. */
        WAITS,
        /** The user has shut this direction down, takes what is there, and does not wait. */
        SHUT,
        /** The user has been told of the end of the stream. */
        ENDED
    }

    /** A receive side that holds nothing back and owes nothing. */
    public ReceiveSide(SequenceNumber irs, SequenceNumber nxt, List<ReceivedText> buffer) {
        this(
                irs,
                nxt,
                buffer,
                List.empty(),
                AckTimers.NONE,
                Reading.WAITS,
                Option.none(),
                List.empty());
    }

    /** The receive side that has just heard the SYN numbered {@code irs}. */
    public static ReceiveSide afterSyn(SequenceNumber irs) {
        return new ReceiveSide(irs, irs.next(), List.empty());
    }

    /** The receive side that has just heard a SYN, timestamps agreed if both sides offer them. */
    static ReceiveSide afterSyn(TcpParameters stack, Segment syn) {
        return afterSyn(syn.seq()).with(Timestamps.agreed(stack, syn));
    }

    /** This side with another TS.Recent. */
    public ReceiveSide with(Option<Timestamp> next) {
        return next.equals(recent)
                ? this
                : new ReceiveSide(irs, nxt, buffer, held, answers, reading, next, blocks);
    }

    private ReceiveSide with(AckTimers next) {
        return next.equals(answers)
                ? this
                : new ReceiveSide(irs, nxt, buffer, held, next, reading, recent, blocks);
    }

    private ReceiveSide with(List<ReceivedText> ready, List<OutOfOrderText> behindGap) {
        return new ReceiveSide(irs, nxt, ready, behindGap, answers, reading, recent, blocks);
    }

    private ReceiveSide with(Reading next) {
        return new ReceiveSide(irs, nxt, buffer, held, answers, next, recent, blocks);
    }

    /** The timer of an acknowledgment that is owed, or off. */
    public Timer owed() {
        return answers.owed();
    }

    /** The pause before the next challenge, or off. */
    public Timer challenged() {
        return answers.challenged();
    }

    /** The number of octets in the buffer. */
    public int buffered() {
        return buffer.map(delivery -> delivery.text().length()).sum().intValue();
    }

    /** The receive window: the size that {@code stack} grants, less the octets in the buffer. */
    public Window window(TcpParameters stack) {
        return new Window(nxt, Math.max(0, stack.window() - buffered()));
    }

    /** The first number beyond the window. */
    SequenceNumber end(TcpParameters stack) {
        return nxt.plus(window(stack).size());
    }

    /** This side with {@code count} more numbers received: octets, or a FIN. */
    public ReceiveSide advancedBy(int count) {
        SequenceNumber next = nxt.plus(count);
        return new ReceiveSide(
                irs,
                next,
                buffer,
                held,
                answers,
                reading,
                recent,
                blocks.filter(block -> next.isBefore(block.left())));
    }

    /** This side with other blocks to report. */
    ReceiveSide reporting(List<SackBlock> next) {
        return new ReceiveSide(irs, nxt, buffer, held, answers, reading, recent, next);
    }

    /** This side with a delivery put into the buffer. */
    public ReceiveSide buffering(ReceivedText delivery) {
        return with(buffer.append(delivery), held);
    }

    /** This side with its buffer taken by the user. */
    public ReceiveSide emptied() {
        return with(List.empty(), held);
    }

    /** This side with one more piece beyond the gap; a piece that another one covers is dropped. */
    ReceiveSide holding(OutOfOrderText piece) {
        if (held.exists(other -> other.covers(piece, nxt))) {
            return this;
        }
        List<OutOfOrderText> kept = held.filter(other -> !piece.covers(other, nxt));
        long place = piece.seq().distanceFrom(nxt);
        var split = kept.span(other -> other.seq().distanceFrom(nxt) < place);
        return with(buffer, split._1.append(piece).appendAll(split._2));
    }

    /** The held piece that is next in order, once the gap before it has closed. */
    Option<OutOfOrderText> next() {
        return held.headOption().filter(piece -> !nxt.isBefore(piece.seq()));
    }

    /** This side without a piece that it held back. */
    ReceiveSide without(OutOfOrderText piece) {
        return with(buffer, held.remove(piece));
    }

    /**
     * This side without what it holds back beyond {@code end}, which a receiver may let go at any
     * time (RFC 2018, section 8), and does not report from then on.
     */
    public ReceiveSide holdingUpTo(SequenceNumber end) {
        return with(
                        buffer,
                        held.filter(piece -> piece.seq().isBefore(end))
                                .map(piece -> end.isBefore(piece.end()) ? piece.upTo(end) : piece))
                .reporting(blocks.filter(block -> block.left().isBefore(end))
                        .map(block -> end.isBefore(block.right())
                                ? new SackBlock(block.left(), end)
                                : block));
    }

    /** This side holding nothing back. */
    ReceiveSide holdingNothing() {
        return with(buffer, List.empty()).reporting(List.empty());
    }

    /** This side with its user told that nothing more will come. */
    ReceiveSide toldEnd() {
        return with(Reading.ENDED);
    }

    /** This side with its user no longer waiting for more; one told of the end stays told. */
    public ReceiveSide shut() {
        return hasEnded() ? this : with(Reading.SHUT);
    }

    /** Whether the user has been told of the end of the stream. */
    public boolean hasEnded() {
        return reading == Reading.ENDED;
    }

    /** Whether the user has shut this direction down. */
    public boolean isShut() {
        return reading == Reading.SHUT;
    }

    /** This side with another pause before the next challenge. */
    ReceiveSide challenging(Timer next) {
        return with(new AckTimers(answers.owed(), next));
    }

    /** This side one tick later. */
    ReceiveSide older() {
        return with(answers.afterTick());
    }

    /** This side with another timer for the acknowledgment that it owes. */
    public ReceiveSide owing(Timer next) {
        return with(new AckTimers(next, answers.challenged()));
    }

    /** This side with the evidence of who sent its octets erased. */
    public ReceiveSide erased() {
        return with(buffer.map(ReceivedText::erased), held.map(OutOfOrderText::erased));
    }
}
