package io.synproof.checker.engine.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The table for states of one word: the word itself is the slot, and 0 is an empty one.
 *
 * <p>A plain read comes first, because most states are known. If it gives a stale 0, the
 * compare-and-exchange behind it sees the word that is there. A word is all there is to a state, so
 * nothing else must be visible with it; that a long is read whole is a property of 64-bit JVMs.
 */
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

    /** The previous word: 0 if the slot is this word's now. */
    private long claim(long[] chunk, int slot, long word) {
        if (shared) {
            return (long) SLOT.compareAndExchange(chunk, slot, 0L, word);
        }
        chunk[slot] = word;
        return 0;
    }

    @Override
    boolean contains(long[] chunk, int home, long[] state, int at) {
        for (int slot = home; slot < chunk.length; slot++) {
            // Read once: an empty slot may be filled by another thread in the meantime.
            long there = chunk[slot];
            if (there == 0 || there == state[at]) {
                return there != 0;
            }
        }
        return false;
    }
}
