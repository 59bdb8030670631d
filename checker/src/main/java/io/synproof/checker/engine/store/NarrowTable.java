package io.synproof.checker.engine.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** The table for states of one word: the word itself is the slot, and 0 is an empty one. */
final class NarrowTable extends VisitedTable {
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(long[].class);

    private final boolean shared;

    NarrowTable(boolean shared, int chunkBits) {
        super(1, shared, chunkBits);
        this.shared = shared;
    }

    @Override
    int add(long[] chunk, int home, long[] state, int at) {
        long word = state[at];
        for (int slot = home; slot < chunk.length; slot++) {
            long there = chunk[slot];
            if (there == 0) {
                there = claim(chunk, slot, word);
                if (there == 0) {
                    return 1;
                }
            }
            if (there == word) {
                return 0;
            }
        }
        return -1;
    }

    /** What was there: 0 if the slot is this word's now. */
    private long claim(long[] chunk, int slot, long word) {
        if (shared) {
            return (long) SLOT.compareAndExchange(chunk, slot, 0L, word);
        }
        chunk[slot] = word;
        return 0;
    }

    @Override
    boolean contains(long[] chunk, int home, long[] state, int at) {
        int slot = home;
        while (slot < chunk.length && chunk[slot] != 0 && chunk[slot] != state[at]) {
            slot++;
        }
        return slot < chunk.length && chunk[slot] != 0;
    }
}
