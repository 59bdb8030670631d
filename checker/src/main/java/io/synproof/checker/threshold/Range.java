package io.synproof.checker.threshold;

import java.util.stream.IntStream;

/**
 * The whole numbers from one to another.
 *
 * @param least the first
 * @param most the last, not less than the first
 */
public record Range(int least, int most) {

    /**
     * A range.
     *
     * @throws IllegalArgumentException if it would be empty
     */
    public Range {
        if (most < least) {
            throw new IllegalArgumentException(
                    "a range goes upwards, not from " + least + " to " + most);
        }
    }

    /** The number of values. */
    public int size() {
        return Math.addExact(Math.subtractExact(most, least), 1);
    }

    /** Its numbers, in ascending order. */
    public IntStream values() {
        return IntStream.rangeClosed(least, most);
    }

    /** The range as users write it, such as {@code 0..12}, or {@code 4} for one number. */
    @Override
    public String toString() {
        return least == most ? Integer.toString(least) : least + ".." + most;
    }
}
