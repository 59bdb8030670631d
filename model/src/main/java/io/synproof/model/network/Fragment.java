package io.synproof.model.network;

import java.io.Serializable;
import java.util.Comparator;

/**
 * The position of a fragment in its packet (RFC 791, section 3.2); a whole packet is a single
 * fragment.
 *
 * @param packet the identification that all fragments of a packet share; 0 for a whole one
 * @param index which fragment, from 0
 * @param of how many there are, 1 or more; 1 for a whole packet
 */
public record Fragment(int packet, int index, int of)
        implements Comparable<Fragment>, Serializable {
    /** A packet that is not cut. */
    public static final Fragment WHOLE = new Fragment(0, 0, 1);

    private static final Comparator<Fragment> BY_CONTENT = Comparator.comparingInt(Fragment::packet)
            .thenComparingInt(Fragment::index)
            .thenComparingInt(Fragment::of);

    /** Whether the packet is cut. */
    public boolean isPiece() {
        return of > 1;
    }

    /** Orders by content. */
    @Override
    public int compareTo(Fragment other) {
        return BY_CONTENT.compare(this, other);
    }

    /** Such as {@code fragment 1/2 of packet 0}. */
    @Override
    public String toString() {
        return "fragment " + (index + 1) + "/" + of + " of packet " + packet;
    }
}
