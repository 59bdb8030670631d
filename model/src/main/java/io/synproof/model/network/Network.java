package io.synproof.model.network;

import io.vavr.collection.List;

/**
 * The segments in flight: by age of sending where order counts, sorted by content where it does
 * not.
 *
 * @param inFlight the segments
 */
public record Network(List<InFlight> inFlight) {
    /** Nothing in flight. */
    public static final Network EMPTY = new Network(List.empty());

    /**
     * This network with a segment more; what does not fit is kept or dropped as the medium says.
     */
    public Network adding(Medium medium, InFlight segment) {
        if (medium.overflow() == Overflow.TAIL_DROP && inFlight.size() >= medium.capacity()) {
            return this;
        }
        return switch (medium.discipline()) {
            case FIFO, OVERTAKING, RENDEZVOUS -> new Network(inFlight.append(segment));
            case BAG -> new Network(inserted(segment));
            case PERSISTENT -> inFlight.contains(segment) ? this : new Network(inserted(segment));
        };
    }

    private List<InFlight> inserted(InFlight segment) {
        var split = inFlight.span(other -> other.compareTo(segment) <= 0);
        return split._1.appendAll(split._2.prepend(segment));
    }

    /** This network without one copy of {@code segment}. */
    public Network without(InFlight segment) {
        return new Network(inFlight.remove(segment));
    }

    /** Whether more is in flight than the medium has room for. */
    public boolean exceeds(Medium medium) {
        return inFlight.size() > medium.capacity();
    }

    /** Each different segment in flight once, in the network's order. */
    public List<InFlight> distinct() {
        return inFlight.size() < 2 ? inFlight : inFlight.distinct();
    }

    /** Whether {@code segment} is the oldest in its direction. */
    public boolean isOldest(InFlight segment) {
        return inFlight.find(other -> other.to() == segment.to()).contains(segment);
    }

    /** Whether a segment of the pair of sockets is in flight. */
    public boolean holdsAnyOf(int port) {
        return inFlight.exists(segment -> segment.port() == port);
    }

    /** Whether a segment of age {@code msl} is in flight. */
    public boolean holdsAged(int msl) {
        return inFlight.exists(segment -> segment.age() >= msl);
    }

    /** Whether an equal segment of whatever age is in flight. */
    public boolean holdsCopyOf(InFlight segment) {
        return inFlight.exists(other -> other.to() == segment.to()
                && other.port() == segment.port()
                && other.segment().equals(segment.segment()));
    }

    /** This network one tick later. */
    public Network older(Medium medium) {
        return reordered(medium, inFlight.map(InFlight::older));
    }

    /** This network with the evidence of the senders erased. */
    public Network erased(Medium medium) {
        return reordered(medium, inFlight.map(InFlight::erased));
    }

    private static Network reordered(Medium medium, List<InFlight> segments) {
        return switch (medium.discipline()) {
            case FIFO, OVERTAKING, RENDEZVOUS -> new Network(segments);
            case BAG -> new Network(segments.sorted());
            case PERSISTENT -> new Network(segments.distinct().sorted());
        };
    }
}
