package io.synproof.model.network;

import io.vavr.collection.List;
import java.io.Serializable;

/**
 * The segments in flight: for each direction in the order of sending where that counts, sorted by
 * content where it does not.
 *
 * @param inFlight the segments
 */
public record Network(List<PacketInFlight> inFlight) implements Serializable {
    /** Nothing in flight. */
    public static final Network EMPTY = new Network(List.empty());

    /**
     * This network with one more segment; whether one that does not fit is kept or dropped depends
     * on the medium.
     */
    public Network adding(NetworkConfig medium, PacketInFlight segment) {
        if (medium.overflow() == Overflow.TAIL_DROP && inFlight.size() >= medium.capacity()) {
            return this;
        }
        return switch (medium.discipline()) {
            case FIFO, OVERTAKING -> new Network(behind(segment));
            case RENDEZVOUS -> new Network(inFlight.append(segment));
            case BAG -> new Network(inserted(segment));
            case PERSISTENT -> inFlight.contains(segment) ? this : new Network(inserted(segment));
        };
    }

    /**
     * The segments with one more at the end of its direction; the two directions are not ordered
     * with each other.
     */
    private List<PacketInFlight> behind(PacketInFlight segment) {
        var split = inFlight.span(other -> other.to().compareTo(segment.to()) <= 0);
        return split._1.appendAll(split._2.prepend(segment));
    }

    private List<PacketInFlight> inserted(PacketInFlight segment) {
        var split = inFlight.span(other -> other.compareTo(segment) <= 0);
        return split._1.appendAll(split._2.prepend(segment));
    }

    /**
     * The segments that may be delivered or lost next. Where order counts, equal copies with
     * another segment between them are two choices, as the remaining queue differs; elsewhere they
     * are one.
     */
    public List<QueuedPacket> choices(NetworkConfig medium) {
        return switch (medium.discipline()) {
            case FIFO, OVERTAKING, RENDEZVOUS -> List.of(HostSide.values()).flatMap(this::queue);
            case BAG, PERSISTENT ->
                inFlight.distinct().map(segment -> new QueuedPacket(segment, 0));
        };
    }

    /**
     * The segments on their way to {@code side}, oldest first; of equal neighbours the first only.
     */
    private List<QueuedPacket> queue(HostSide side) {
        List<PacketInFlight> queue = inFlight.filter(segment -> segment.to() == side);
        return List.range(0, queue.size())
                .filter(i -> i == 0 || !queue.get(i).equals(queue.get(i - 1)))
                .map(i -> new QueuedPacket(queue.get(i), i));
    }

    /** This network without a segment that {@link #choices} named. */
    public Network without(NetworkConfig medium, QueuedPacket queued) {
        return switch (medium.discipline()) {
            case FIFO, OVERTAKING, RENDEZVOUS ->
                new Network(inFlight.removeAt(List.range(0, inFlight.size())
                        .filter(i -> inFlight.get(i).to() == queued.segment().to())
                        .get(queued.older())));
            case BAG, PERSISTENT -> new Network(inFlight.remove(queued.segment()));
        };
    }

    /** Whether more is in flight than the medium has room for. */
    public boolean exceeds(NetworkConfig medium) {
        return inFlight.size() > medium.capacity();
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
    public boolean holdsCopyOf(PacketInFlight segment) {
        return inFlight.exists(other -> other.to() == segment.to()
                && other.port() == segment.port()
                && other.packet().equals(segment.packet()));
    }

    /** This network one tick later. */
    public Network older(NetworkConfig medium) {
        return reordered(medium, inFlight.map(PacketInFlight::older));
    }

    /** This network with the evidence of the senders erased. */
    public Network erased(NetworkConfig medium) {
        return reordered(medium, inFlight.map(PacketInFlight::erased));
    }

    private static Network reordered(NetworkConfig medium, List<PacketInFlight> segments) {
        return switch (medium.discipline()) {
            case FIFO, OVERTAKING, RENDEZVOUS -> new Network(segments);
            case BAG -> new Network(segments.sorted());
            case PERSISTENT -> new Network(segments.distinct().sorted());
        };
    }
}
