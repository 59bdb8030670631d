package io.synproof.checker.search;

/**
 * A set of states by number, one bit each.
 *
 * <p>Threads may set bits at once if no two set those of one block of {@link StateGraph#CHUNK}.
 */
final class Bits {
    private final long[] words;

    Bits(int count) {
        this.words = new long[(count + Long.SIZE - 1) / Long.SIZE];
    }

    /** All of so many. */
    static Bits all(int count) {
        Bits all = new Bits(count);
        for (int number = 0; number < count; number++) {
            all.set(number);
        }
        return all;
    }

    boolean get(int number) {
        return (words[number >>> 6] & (1L << number)) != 0;
    }

    void set(int number) {
        words[number >>> 6] |= 1L << number;
    }

    void clear(int number) {
        words[number >>> 6] &= ~(1L << number);
    }

    /** The first member from a number on, or -1. */
    int next(int from) {
        int word = from >>> 6;
        if (word >= words.length) {
            return -1;
        }
        long rest = words[word] & (-1L << from);
        while (rest == 0) {
            if (++word == words.length) {
                return -1;
            }
            rest = words[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(rest);
    }

    /** Keeps only those that are in another set too. */
    void retain(Bits others) {
        for (int i = 0; i < words.length; i++) {
            words[i] &= others.words[i];
        }
    }

    boolean isEmpty() {
        return next(0) < 0;
    }
}
