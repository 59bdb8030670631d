package io.synproof.model.datagram;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A user datagram (RFC 768): octets that a user sends in one call and that arrive in one piece, or
 * not at all. There is no connection, so it has neither control bits nor sequence number.
 *
 * @param number what it says: which of its user's datagrams it is, from 0. UDP does not read it.
 * @param octets how many octets it has, 1 or more
 */
public record Datagram(int number, int octets) implements Comparable<Datagram>, Serializable {
    private static final Comparator<Datagram> BY_CONTENT =
            Comparator.comparingInt(Datagram::number).thenComparingInt(Datagram::octets);

    /**
     * A datagram.
     *
     * @throws IllegalArgumentException if the number is negative, or it is empty
     */
    public Datagram {
        if (number < 0 || octets < 1) {
            throw new IllegalArgumentException("datagram " + number + " of " + octets + " octets");
        }
    }

    /** Orders by content. */
    @Override
    public int compareTo(Datagram other) {
        return BY_CONTENT.compare(this, other);
    }

    /** Such as {@code <UDP 0><DATA=2>}. */
    @Override
    public String toString() {
        return "<UDP " + number + "><DATA=" + octets + ">";
    }
}
