package io.synproof.checker.engine.util;

import java.util.Arrays;

/**
 * A set of states by number, one bit each.
 *
 * <p>Threads may set bits at once if no two set those of one block of states, as the passes over a
 * state graph divide them.
 */
public final class StateSet {
    private final long[] words;

    /** The empty set of states with numbers from 0 to before a count. */
    public StateSet(int count) {
        this.words = new long[(count + Long.SIZE - 1) / Long.SIZE];
    }

    /** The set of all states with numbers from 0 to before a count. */
    public static StateSet all(int count) {
        StateSet all = new StateSet(count);
        for (int number = 0; number < count; number++) {
            all.set(number);
        }
        return all;
    }

    /** Whether a state is a member. */
    public boolean get(int number) {
        return (words[number >>> 6] & (1L << number)) != 0;
    }

    /** Makes a state a member. */
    public void set(int number) {
        words[number >>> 6] |= 1L << number;
    }

    /** Makes a state no member. */
    public void clear(int number) {
        words[number >>> 6] &= ~(1L << number);
    }

    /** The first member from a number on, or -1. */
    public int next(int from) {
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

    /** Those that are in another set of the same states too. */
    public StateSet and(StateSet others) {
        StateSet both = new StateSet(words.length * Long.SIZE);
        for (int i = 0; i < words.length; i++) {
            both.words[i] = words[i] & others.words[i];
        }
        return both;
    }

    /** The number of members. */
    public int count() {
        return Arrays.stream(words).mapToInt(Long::bitCount).sum();
    }

    public boolean isEmpty() {
        return next(0) < 0;
    }
}
