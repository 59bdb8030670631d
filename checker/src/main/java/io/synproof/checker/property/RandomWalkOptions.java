package io.synproof.checker.property;

/**
 * The number, length and seed of random walks.
 *
 * @param seed equal seeds give equal walks
 * @param count the number of walks; at least 1
 * @param length the most steps of one walk; at least 0
 */
public record RandomWalkOptions(long seed, int count, int length) {

    /**
     * The options of walks.
     *
     * @throws IllegalArgumentException if count or length is out of its range
     */
    public RandomWalkOptions {
        if (count < 1) {
            throw new IllegalArgumentException("at least one walk is taken, not " + count);
        }
        if (length < 0) {
            throw new IllegalArgumentException("a walk has 0 steps or more, not " + length);
        }
    }
}
