package io.synproof.model.network;

import io.synproof.model.segment.Segment;
import io.vavr.control.Option;
import java.io.Serializable;
import java.util.Comparator;

/**
 * A packet in flight, which carries a segment unless stated otherwise.
 *
 * <p>The server has one port, so the client's port names the pair of sockets.
 *
 * @param to the host it goes to
 * @param port the client's port, 0 or more
 * @param packet what it carries
 * @param age ticks since it was first sent, 0 to MSL; 0 for ever where there is no time
 * @param fragment which part of the packet that carries the segment this is
 */
public record PacketInFlight(HostSide to, int port, Packet packet, int age, Fragment fragment)
        implements Comparable<PacketInFlight>, Serializable {

    private static final Comparator<PacketInFlight> BY_CONTENT = Comparator.comparing(
                    PacketInFlight::to)
            .thenComparingInt(PacketInFlight::port)
            .thenComparing(PacketInFlight::packet)
            .thenComparingInt(PacketInFlight::age)
            .thenComparing(PacketInFlight::fragment);

    /** A segment that travels in one piece. */
    public PacketInFlight(HostSide to, int port, Segment segment, int age) {
        this(to, port, new Packet.Tcp(segment), age, Fragment.WHOLE);
    }

    /**
     * The segment.
     *
     * @throws IllegalStateException if it carries a datagram
     */
    public Segment segment() {
        return switch (packet) {
            case Packet.Tcp(Segment segment) -> segment;
            case Packet.Udp _ -> throw new IllegalStateException(packet + " is no segment");
        };
    }

    /** The segment, if it carries one. */
    public Option<Segment> tcp() {
        return packet instanceof Packet.Tcp(Segment segment) ? Option.some(segment) : Option.none();
    }

    /** The same segment one tick later. */
    public PacketInFlight older() {
        return new PacketInFlight(to, port, packet, age + 1, fragment);
    }

    /** The same segment with the evidence of its sender erased. */
    public PacketInFlight erased() {
        return new PacketInFlight(to, port, packet.erased(), age, fragment);
    }

    /** Orders by content, so that listings never depend on a hash. */
    @Override
    public int compareTo(PacketInFlight other) {
        return BY_CONTENT.compare(this, other);
    }

    @Override
    public String toString() {
        return packet + " to " + to + (port == 0 ? "" : ":" + port)
                + (age == 0 ? "" : " aged " + age)
                + (fragment.isPiece() ? ", " + fragment : "");
    }
}
