package io.synproof.model.segment;

import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * The control bits of a segment, as the combinations that TCP sends, and two that only others send:
 * a scanner, or an attacker. No others exist in the model.
 *
 * <p>PSH, URG and the bits of ECN change no state that the model has: they are {@link Marks}.
 */
public enum Control {
    /** Asks for a connection. */
    SYN("SYN", true, false, false, false),
    /** Asks for the other direction and acknowledges a SYN. */
    SYN_ACK("SYN,ACK", true, true, false, false),
    /** Acknowledges, and may carry text. */
    ACK("ACK", false, true, false, false),
    /** Ends the sender's direction; a FIN always acknowledges. */
    FIN_ACK("FIN,ACK", false, true, true, false),
    /** Resets a connection, believed for its sequence number. */
    RST("RST", false, false, false, true),
    /** Resets a connection, believed for its acknowledgment number. */
    RST_ACK("RST,ACK", false, true, false, true),

    /** A FIN that does not acknowledge: no TCP sends it, but it may arrive. */
    FIN("FIN", false, false, true, false),

    /** Asks for a connection and ends it: no TCP sends it, but it may arrive. */
    SYN_FIN("SYN,FIN", true, false, true, false);

    private static final List<Control> ALL = List.of(values());

    private final String bits;
    private final boolean syn;
    private final boolean ack;
    private final boolean fin;
    private final boolean rst;

    Control(String bits, boolean syn, boolean ack, boolean fin, boolean rst) {
        this.bits = bits;
        this.syn = syn;
        this.ack = ack;
        this.fin = fin;
        this.rst = rst;
    }

    /** The combination of these bits, if the model has it. */
    public static Option<Control> of(boolean syn, boolean ack, boolean fin, boolean rst) {
        return ALL.find(
                one -> one.syn == syn && one.ack == ack && one.fin == fin && one.rst == rst);
    }

    /** Whether the SYN bit is on. */
    public boolean syn() {
        return syn;
    }

    /** Whether the ACK bit is on. */
    public boolean ack() {
        return ack;
    }

    /** Whether the FIN bit is on. */
    public boolean fin() {
        return fin;
    }

    /** Whether the RST bit is on. */
    public boolean rst() {
        return rst;
    }

    /** The number of sequence numbers that the bits occupy: SYN and FIN one each. */
    public int length() {
        return (syn ? 1 : 0) + (fin ? 1 : 0);
    }

    /** The bits as RFC 9293 writes them, such as {@code SYN,ACK}. */
    @Override
    public String toString() {
        return bits;
    }
}
