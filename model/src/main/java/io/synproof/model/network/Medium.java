package io.synproof.model.network;

/**
 * What a network is like.
 *
 * @param discipline the order of delivery
 * @param capacity the most segments in flight, 1 or more
 * @param overflow what happens beyond that
 */
public record Medium(Discipline discipline, int capacity, Overflow overflow) {
    /**
     * A kind of network.
     *
     * @throws IllegalArgumentException if the capacity is less than 1
     */
    public Medium {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
    }
}
