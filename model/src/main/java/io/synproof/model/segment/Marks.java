package io.synproof.model.segment;

import io.vavr.collection.List;
import java.io.Serializable;

/**
 * The bits of a segment's header that no rule of the model reads: PSH and URG (RFC 9293, section
 * 3.1), ECE and CWR (RFC 3168, section 6.1). A segment keeps them as they were seen; the model's
 * own endpoints set none.
 *
 * @param bits the bits, at their places in the header's octet of control bits
 */
public record Marks(int bits) implements Comparable<Marks>, Serializable {
    private static final int PSH_BIT = 0x08;
    private static final int URG_BIT = 0x20;
    private static final int ECE_BIT = 0x40;
    private static final int CWR_BIT = 0x80;
    private static final int ALL_BITS = PSH_BIT | URG_BIT | ECE_BIT | CWR_BIT;

    /** None of the bits. */
    public static final Marks NONE = new Marks(0);

    /** The sender has no more at hand. */
    public static final Marks PSH = new Marks(PSH_BIT);

    /** The urgent pointer counts. */
    public static final Marks URG = new Marks(URG_BIT);

    /** The network was congested, or, on a SYN, ECN is offered. */
    public static final Marks ECE = new Marks(ECE_BIT);

    /** The sender has reduced its congestion window, or, on a SYN, ECN is offered. */
    public static final Marks CWR = new Marks(CWR_BIT);

    /** Each bit alone, in the order in which they are written. */
    public static final List<Marks> SINGLE = List.of(PSH, URG, ECE, CWR);

    private static final List<String> NAMES = List.of("PSH", "URG", "ECE", "CWR");

    /**
     * Some of the bits.
     *
     * @throws IllegalArgumentException if another bit is among them
     */
    public Marks {
        if ((bits & ~ALL_BITS) != 0) {
            throw new IllegalArgumentException("marks 0x" + Integer.toHexString(bits));
        }
    }

    /** The marks in an octet of control bits, whatever else is in it. */
    public static Marks in(int octet) {
        return (octet & ALL_BITS) == 0 ? NONE : new Marks(octet & ALL_BITS);
    }

    /** These and those. */
    public Marks and(Marks others) {
        return in(bits | others.bits);
    }

    /** Whether all of {@code others} are among these. */
    public boolean has(Marks others) {
        return (bits & others.bits) == others.bits;
    }

    /** Whether the PSH bit is on. */
    public boolean psh() {
        return has(PSH);
    }

    /** Whether the URG bit is on. */
    public boolean urg() {
        return has(URG);
    }

    /** Whether the ECE bit is on. */
    public boolean ece() {
        return has(ECE);
    }

    /** Whether the CWR bit is on. */
    public boolean cwr() {
        return has(CWR);
    }

    @Override
    public int compareTo(Marks other) {
        return Integer.compare(bits, other.bits);
    }

    /** The bits as RFC 9293 writes them, such as {@code PSH,ECE}; nothing without any. */
    @Override
    public String toString() {
        return SINGLE.zip(NAMES)
                .filter(named -> has(named._1))
                .map(named -> named._2)
                .mkString(",");
    }
}
