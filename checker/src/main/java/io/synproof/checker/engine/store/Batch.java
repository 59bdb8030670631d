package io.synproof.checker.engine.store;

import java.util.Arrays;

/** Packed states that are to be looked up together, one behind the other. */
public final class Batch {
    /** As many as are looked up together. */
    public static final int SIZE = 1 << 9;

    private final int wordsOfState;
    public long[] words;
    public long[] hashes;

    /** Where the table looks for each, as it finds them. */
    long[] homes;

    /** The states in it. */
    public int count;

    /** Those looked up already. */
    int next;

    /** Those of them that were new, which are moved to the front. */
    public int fresh;

    public Batch(int wordsOfState, int states) {
        this.wordsOfState = wordsOfState;
        this.words = new long[states * wordsOfState];
        this.hashes = new long[states];
        this.homes = new long[states];
    }

    public void ensureRoomForOne() {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, count * 2);
            homes = new long[count * 2];
            words = Arrays.copyOf(words, count * 2 * wordsOfState);
        }
    }

    public boolean isDone() {
        return next == count;
    }

    /** Forgets those looked up, and goes on with the others. */
    public void keepRest() {
        int rest = count - next;
        System.arraycopy(words, next * wordsOfState, words, 0, rest * wordsOfState);
        System.arraycopy(hashes, next, hashes, 0, rest);
        clear();
        count = rest;
    }

    public void clear() {
        count = 0;
        next = 0;
        fresh = 0;
    }
}
