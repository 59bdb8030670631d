package io.synproof.model.endpoint;

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
 * @param held what begins behind a gap, in the order of the numbers; empty once a FIN is received
 * @param answers the timers of what it answers
 * @param reading how far the user has come with reading
 * @param recent TS.Recent (RFC 7323, section 4.3); none where no timestamps were agreed
 */
public record Receive(
        SequenceNumber irs,
        SequenceNumber nxt,
        List<Delivery> buffer,
        List<Held> held,
        Answers answers,
        Reading reading,
        Option<Timestamp> recent)
        implements Serializable {

    /**
     * The timers of what a receive side answers.
     *
     * @param owed the timer of an acknowledgment that is owed, or off
     * @param challenged the pause before the next challenge, or off
     */
    public record Answers(Timer owed, Timer challenged) implements Serializable {
        private static final Answers NONE = new Answers(Timer.Off.OFF, Timer.Off.OFF);

        private Answers afterTick() {
            return new Answers(owed.afterTick(), challenged.afterTick());
        }
    }

    /** How far a user has come with reading, as POSIX has it. */
    public enum Reading {
        /** It waits for more. */
        WAITS,
        /** It has shut this direction down: it takes what is there and does not wait. */
        SHUT,
        /** It has been told of the end of the stream. */
        ENDED
    }

    /** A receive side that holds nothing back and owes nothing. */
    public Receive(SequenceNumber irs, SequenceNumber nxt, List<Delivery> buffer) {
        this(irs, nxt, buffer, List.empty(), Answers.NONE, Reading.WAITS, Option.none());
    }

    /** The receive side that has just heard the SYN numbered {@code irs}. */
    public static Receive afterSyn(SequenceNumber irs) {
        return new Receive(irs, irs.next(), List.empty());
    }

    /** The receive side that has just heard a SYN, timestamps agreed if both sides offer them. */
    static Receive afterSyn(Stack stack, Segment syn) {
        return afterSyn(syn.seq()).with(Timestamps.agreed(stack, syn));
    }

    /** This side with another TS.Recent. */
    public Receive with(Option<Timestamp> next) {
        return next.equals(recent)
                ? this
                : new Receive(irs, nxt, buffer, held, answers, reading, next);
    }

    private Receive with(Answers next) {
        return next.equals(answers)
                ? this
                : new Receive(irs, nxt, buffer, held, next, reading, recent);
    }

    /** The timer of an acknowledgment that is owed, or off. */
    public Timer owed() {
        return answers.owed();
    }

    /** The pause before the next challenge, or off. */
    public Timer challenged() {
        return answers.challenged();
    }

    /** How many octets the buffer holds. */
    public int buffered() {
        return buffer.map(delivery -> delivery.text().length()).sum().intValue();
    }

    /** The receive window: what {@code stack} grants, less what the buffer holds. */
    public Window window(Stack stack) {
        return new Window(nxt, Math.max(0, stack.window() - buffered()));
    }

    /** The first number beyond the window. */
    SequenceNumber end(Stack stack) {
        return nxt.plus(window(stack).size());
    }

    /** This side with {@code count} more numbers received: octets, or a FIN. */
    public Receive advancedBy(int count) {
        return new Receive(irs, nxt.plus(count), buffer, held, answers, reading, recent);
    }

    /** This side with a delivery put into the buffer. */
    public Receive buffering(Delivery delivery) {
        return new Receive(irs, nxt, buffer.append(delivery), held, answers, reading, recent);
    }

    /** This side with its buffer taken by the user. */
    public Receive emptied() {
        return new Receive(irs, nxt, List.empty(), held, answers, reading, recent);
    }

    /** This side with a piece more behind the gap; what another piece covers goes. */
    Receive holding(Held piece) {
        if (held.exists(other -> other.covers(piece, nxt))) {
            return this;
        }
        List<Held> kept = held.filter(other -> !piece.covers(other, nxt));
        long place = piece.seq().distanceFrom(nxt);
        var split = kept.span(other -> other.seq().distanceFrom(nxt) < place);
        return new Receive(
                irs,
                nxt,
                buffer,
                split._1.append(piece).appendAll(split._2),
                answers,
                reading,
                recent);
    }

    /** The piece behind the gap that is next, the gap having closed. */
    Option<Held> next() {
        return held.headOption().filter(piece -> !nxt.isBefore(piece.seq()));
    }

    /** This side without a piece that it held back. */
    Receive without(Held piece) {
        return new Receive(irs, nxt, buffer, held.remove(piece), answers, reading, recent);
    }

    /** This side holding nothing back. */
    Receive holdingNothing() {
        return new Receive(irs, nxt, buffer, List.empty(), answers, reading, recent);
    }

    /** This side with its user told that nothing more will come. */
    Receive toldEnd() {
        return new Receive(irs, nxt, buffer, held, answers, Reading.ENDED, recent);
    }

    /** This side with its user no longer waiting for more; one told of the end stays told. */
    public Receive shut() {
        return hasEnded()
                ? this
                : new Receive(irs, nxt, buffer, held, answers, Reading.SHUT, recent);
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
    Receive challenging(Timer next) {
        return with(new Answers(answers.owed(), next));
    }

    /** This side one tick later. */
    Receive older() {
        return with(answers.afterTick());
    }

    /** This side with another timer for the acknowledgment that it owes. */
    public Receive owing(Timer next) {
        return with(new Answers(next, answers.challenged()));
    }

    /** This side with the evidence of who sent its octets erased. */
    public Receive erased() {
        return new Receive(
                irs,
                nxt,
                buffer.map(Delivery::erased),
                held.map(Held::erased),
                answers,
                reading,
                recent);
    }
}
