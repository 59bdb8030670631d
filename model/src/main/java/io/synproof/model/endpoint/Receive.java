package io.synproof.model.endpoint;

import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.sequence.Window;
import io.vavr.collection.List;
import java.io.Serializable;

/**
 * The receive sequence variables and buffer of a connection (RFC 9293, section 3.3.1).
 *
 * @param irs the initial receive sequence number (IRS)
 * @param nxt the next number expected (RCV.NXT)
 * @param buffer what has been accepted and not yet received by the user, oldest first
 */
public record Receive(SequenceNumber irs, SequenceNumber nxt, List<Delivery> buffer)
        implements Serializable {

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

    /** This side with {@code count} more numbers received: octets, or a FIN. */
    public Receive advancedBy(int count) {
        return new Receive(irs, nxt.plus(count), buffer);
    }

    /** This side with a delivery put into the buffer. */
    public Receive buffering(Delivery delivery) {
        return new Receive(irs, nxt, buffer.append(delivery));
    }

    /** This side with its buffer taken by the user. */
    public Receive emptied() {
        return new Receive(irs, nxt, List.empty());
    }

    /** This side with the evidence of who sent its octets erased. */
    public Receive erased() {
        return new Receive(irs, nxt, buffer.map(Delivery::erased));
    }
}
