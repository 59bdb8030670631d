package io.synproof.checker.engine.coverability;

import java.util.Arrays;

/** Sets of small numbers as bits; an array ends with no zeros, so that equal sets are equal. */
final class Bits {
    static final long[] NONE = {};

    private Bits() {}

    static boolean has(long[] set, int bit) {
        int word = bit >> 6;
        return word < set.length && (set[word] & 1L << bit) != 0;
    }

    /** The set with one element more; the same array if it has it, or has room for it. */
    static long[] with(long[] set, int bit) {
        int word = bit >> 6;
        long[] more = word < set.length ? set : Arrays.copyOf(set, word + 1);
        more[word] |= 1L << bit;
        return more;
    }

    /** The set with one element less, in the same array. */
    static void remove(long[] set, int bit) {
        int word = bit >> 6;
        if (word < set.length) {
            set[word] &= ~(1L << bit);
        }
    }

    /** Removes all elements of another, in the same array. */
    static void removeAll(long[] set, long[] others) {
        for (int word = Math.min(set.length, others.length) - 1; word >= 0; word--) {
            set[word] &= ~others[word];
        }
    }

    /** The same set without zeros at its end. */
    static long[] trimmed(long[] set) {
        int length = set.length;
        while (length > 0 && set[length - 1] == 0) {
            length--;
        }
        return length == set.length ? set : Arrays.copyOf(set, length);
    }

    /** Whether all elements of one are elements of another. */
    static boolean isWithin(long[] one, long[] other) {
        if (one.length > other.length) {
            return false;
        }
        for (int word = 0; word < one.length; word++) {
            if ((one[word] & ~other[word]) != 0) {
                return false;
            }
        }
        return true;
    }

    static int size(long[] set) {
        int size = 0;
        for (long word : set) {
            size += Long.bitCount(word);
        }
        return size;
    }

    /** The least element from one on; negative if there is none. */
    static int next(long[] set, int from) {
        int word = from >> 6;
        if (word >= set.length) {
            return -1;
        }
        long rest = set[word] & -1L << from;
        while (rest == 0) {
            if (++word == set.length) {
                return -1;
            }
            rest = set[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(rest);
    }
}
