package io.synproof.checker.engine.store;

import java.util.Arrays;

/** A batch of packed states that are looked up together, one behind the other. */
public final class Batch {
    /** The number of states that are looked up together. */
    public static final int SIZE = 1 << 9;

    private final int wordsOfState;

    /** The words of the states, one state behind the other. */
    public long[] words;

    /** The hash of each state, by {@link VisitedTable#hashOf}. */
    public long[] hashes;

    /** The home of each state in the table, set by the table. */
    long[] homes;

    /** The number of states. */
    public int count;

    /** The number of states looked up. */
    int next;

    /** The number of those that were new, which are moved to the front. */
    public int fresh;

    public Batch(int wordsOfState, int states) {
        this.wordsOfState = wordsOfState;
        this.words = new long[states * wordsOfState];
        this.hashes = new long[states];
        this.homes = new long[states];
    }

    /** Grows if no more state fits. */
    public void ensureRoomForOne() {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, count * 2);
            homes = new long[count * 2];
            words = Arrays.copyOf(words, count * 2 * wordsOfState);
        }
    }

    /** Whether all states were looked up. */
    public boolean isDone() {
        return next == count;
    }

    /** Removes the states looked up, and keeps the others. */
    public void keepRest() {
        int rest = count - next;
        System.arraycopy(words, next * wordsOfState, words, 0, rest * wordsOfState);
        System.arraycopy(hashes, next, hashes, 0, rest);
        clear();
        count = rest;
    }

    /** Forgets all states. */
    public void clear() {
        count = 0;
        next = 0;
        fresh = 0;
    }
}
