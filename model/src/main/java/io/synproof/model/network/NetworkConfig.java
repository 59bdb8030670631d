package io.synproof.model.network;

/**
 * The configuration of a network: its order of delivery, its capacity, and fragmentation.
 *
 * @param discipline the order of delivery
 * @param capacity the most segments in flight, 1 or more; {@link #UNLIMITED} for as many as there
 *     are
 * @param overflow what happens beyond that
 * @param fragments into how many packets a segment with text is cut (RFC 791, section 3.2), 1 or
 *     more; each is lost, delayed and reordered by itself
 */
public record NetworkConfig(
        DeliveryOrder discipline, int capacity, Overflow overflow, int fragments) {
    /** A network that always has room. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /**
     * A kind of network.
     *
     * @throws IllegalArgumentException if the capacity, or the number of fragments, is less than 1
     */
    public NetworkConfig {
        if (capacity < 1 || fragments < 1) {
            throw new IllegalArgumentException("capacity " + capacity + ", fragments " + fragments);
        }
    }

    /**
     * A kind of network that cuts nothing.
     *
     * @throws IllegalArgumentException if the capacity is less than 1
     */
    public NetworkConfig(DeliveryOrder discipline, int capacity, Overflow overflow) {
        this(discipline, capacity, overflow, 1);
    }

    /** This network, cutting segments with text into {@code pieces} packets. */
    public NetworkConfig cutting(int pieces) {
        return new NetworkConfig(discipline, capacity, overflow, pieces);
    }
}
