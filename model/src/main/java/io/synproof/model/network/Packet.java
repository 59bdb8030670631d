package io.synproof.model.network;

import io.synproof.model.datagram.Datagram;
import io.synproof.model.segment.Segment;
import java.io.Serializable;

/** The content of a packet, which the network does not look at. */
public sealed interface Packet extends Comparable<Packet>, Serializable {
    /**
     * A packet of TCP.
     *
     * @param segment the segment in it
     */
    record Tcp(Segment segment) implements Packet {
        @Override
        public String toString() {
            return segment.toString();
        }
    }

    /**
     * A packet of UDP.
     *
     * @param datagram the datagram in it
     */
    record Udp(Datagram datagram) implements Packet {
        @Override
        public String toString() {
            return datagram.toString();
        }
    }

    /** Whether it carries a user's octets. */
    default boolean hasText() {
        return switch (this) {
            case Tcp(Segment segment) -> !segment.text().isEmpty();
            case Udp _ -> true;
        };
    }

    /** The same with the evidence of its sender erased. */
    default Packet erased() {
        return switch (this) {
            case Tcp(Segment segment) -> new Tcp(segment.erased());
            case Udp udp -> udp;
        };
    }

    /** Orders by content, segments first. */
    @Override
    default int compareTo(Packet other) {
        return switch (this) {
            case Tcp(Segment one) -> other instanceof Tcp(Segment two) ? one.compareTo(two) : -1;
            case Udp(Datagram one) -> other instanceof Udp(Datagram two) ? one.compareTo(two) : 1;
        };
    }
}
