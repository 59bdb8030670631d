package io.synproof.checker.search;

import java.util.Arrays;

/** Packed states that are to be looked up together, one behind the other. */
final class Batch {
    /** As many as are looked up together. */
    static final int SIZE = 1 << 9;

    private final int wordsOfState;
    long[] words;
    long[] hashes;

    /** Where the table looks for each, as it finds them. */
    long[] homes;

    /** The states in it. */
    int count;

    /** Those looked up already. */
    int next;

    /** Those of them that were new, which are moved to the front. */
    int fresh;

    Batch(int wordsOfState, int states) {
        this.wordsOfState = wordsOfState;
        this.words = new long[states * wordsOfState];
        this.hashes = new long[states];
        this.homes = new long[states];
    }

    void ensureRoomForOne() {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, count * 2);
            homes = new long[count * 2];
            words = Arrays.copyOf(words, count * 2 * wordsOfState);
        }
    }

    boolean isDone() {
        return next == count;
    }

    /** Forgets those looked up, and goes on with the others. */
    void keepRest() {
        int rest = count - next;
        System.arraycopy(words, next * wordsOfState, words, 0, rest * wordsOfState);
        System.arraycopy(hashes, next, hashes, 0, rest);
        clear();
        count = rest;
    }

    void clear() {
        count = 0;
        next = 0;
        fresh = 0;
    }
}
