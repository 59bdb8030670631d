package io.synproof.model.network;

import io.synproof.model.segment.Segment;
import java.io.Serializable;
import java.util.Comparator;

/**
 * A segment on its way.
 *
 * <p>The server has one port, so the client's port names the pair of sockets.
 *
 * @param to the host it goes to
 * @param port the client's port, 0 or more
 * @param segment the segment
 * @param age ticks since it was first sent, 0 to MSL; 0 for ever where there is no time
 */
public record InFlight(Side to, int port, Segment segment, int age)
        implements Comparable<InFlight>, Serializable {

    private static final Comparator<InFlight> BY_CONTENT = Comparator.comparing(InFlight::to)
            .thenComparingInt(InFlight::port)
            .thenComparing(InFlight::segment)
            .thenComparingInt(InFlight::age);

    /** The same segment one tick later. */
    public InFlight older() {
        return new InFlight(to, port, segment, age + 1);
    }

    /** The same segment with the evidence of its sender erased. */
    public InFlight erased() {
        return new InFlight(to, port, segment.erased(), age);
    }

    /** Orders by content, so that listings never depend on a hash. */
    @Override
    public int compareTo(InFlight other) {
        return BY_CONTENT.compare(this, other);
    }

    @Override
    public String toString() {
        return segment + " to " + to + (port == 0 ? "" : ":" + port)
                + (age == 0 ? "" : " aged " + age);
    }
}
