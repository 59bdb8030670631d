package io.synproof.model.endpoint;

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
 * @param owed the timer of an acknowledgment that is owed, or off
 * @param reading how far the user has come with reading
 * @param challenged the pause before the next challenge, or off
 */
public record Receive(
        SequenceNumber irs,
        SequenceNumber nxt,
        List<Delivery> buffer,
        List<Held> held,
        Timer owed,
        Reading reading,
        Timer challenged)
        implements Serializable {

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
        this(irs, nxt, buffer, List.empty(), Timer.Off.OFF, Reading.WAITS, Timer.Off.OFF);
    }

    /** The receive side that has just heard the SYN numbered {@code irs}. */
    public static Receive afterSyn(SequenceNumber irs) {
        return new Receive(irs, irs.next(), List.empty());
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
        return new Receive(irs, nxt.plus(count), buffer, held, owed, reading, challenged);
    }

    /** This side with a delivery put into the buffer. */
    public Receive buffering(Delivery delivery) {
        return new Receive(irs, nxt, buffer.append(delivery), held, owed, reading, challenged);
    }

    /** This side with its buffer taken by the user. */
    public Receive emptied() {
        return new Receive(irs, nxt, List.empty(), held, owed, reading, challenged);
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
                owed,
                reading,
                challenged);
    }

    /** The piece behind the gap that is next, the gap having closed. */
    Option<Held> next() {
        return held.headOption().filter(piece -> !nxt.isBefore(piece.seq()));
    }

    /** This side without a piece that it held back. */
    Receive without(Held piece) {
        return new Receive(irs, nxt, buffer, held.remove(piece), owed, reading, challenged);
    }

    /** This side holding nothing back. */
    Receive holdingNothing() {
        return new Receive(irs, nxt, buffer, List.empty(), owed, reading, challenged);
    }

    /** This side with its user told that nothing more will come. */
    Receive toldEnd() {
        return new Receive(irs, nxt, buffer, held, owed, Reading.ENDED, challenged);
    }

    /** This side with its user no longer waiting for more; one told of the end stays told. */
    public Receive shut() {
        return hasEnded()
                ? this
                : new Receive(irs, nxt, buffer, held, owed, Reading.SHUT, challenged);
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
        return new Receive(irs, nxt, buffer, held, owed, reading, next);
    }

    /** This side one tick later. */
    Receive older() {
        return owed.runs() || challenged.runs()
                ? new Receive(
                        irs, nxt, buffer, held, owed.afterTick(), reading, challenged.afterTick())
                : this;
    }

    /** This side with another timer for the acknowledgment that it owes. */
    public Receive owing(Timer next) {
        if (next.equals(owed)) {
            return this;
        }
        return new Receive(irs, nxt, buffer, held, next, reading, challenged);
    }

    /** This side with the evidence of who sent its octets erased. */
    public Receive erased() {
        return new Receive(
                irs,
                nxt,
                buffer.map(Delivery::erased),
                held.map(Held::erased),
                owed,
                reading,
                challenged);
    }
}
