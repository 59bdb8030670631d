package io.synproof.checker.engine.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The table for states of several words: a slot is as many longs, side by side.
 *
 * <p>A thread claims a slot by its first word and then writes the others, none of which is 0. A
 * thread that meets its own first word in a slot waits for each of the others until it is not 0,
 * and so never compares a state that is half written. No order between the words is needed; the
 * release and acquire make each of them arrive, and whole.
 */
final class WideTable extends VisitedTable {
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(long[].class);

    WideTable(int words, boolean shared, int chunkBits) {
        super(words, shared, chunkBits);
    }

    @Override
    int add(long[] chunk, int home, long[] state, int at) {
        for (int slot = home; slot < chunk.length; slot += words) {
            long there = (long) SLOT.getAcquire(chunk, slot);
            if (there == 0) {
                there = (long) SLOT.compareAndExchange(chunk, slot, 0L, state[at]);
                if (there == 0) {
                    writeRest(chunk, slot, state, at);
                    return 1;
                }
            }
            if (there == state[at] && restIs(chunk, slot, state, at)) {
                return 0;
            }
        }
        return -1;
    }

    private void writeRest(long[] chunk, int slot, long[] state, int at) {
        for (int i = 1; i < words; i++) {
            SLOT.setRelease(chunk, slot + i, state[at + i]);
        }
    }

    private boolean restIs(long[] chunk, int slot, long[] state, int at) {
        for (int i = 1; i < words; i++) {
            long there = (long) SLOT.getAcquire(chunk, slot + i);
            while (there == 0) {
                Thread.onSpinWait();
                there = (long) SLOT.getAcquire(chunk, slot + i);
            }
            if (there != state[at + i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    boolean contains(long[] chunk, int home, long[] state, int at) {
        for (int slot = home; slot < chunk.length && chunk[slot] != 0; slot += words) {
            if (chunk[slot] == state[at] && restIs(chunk, slot, state, at)) {
                return true;
            }
        }
        return false;
    }
}
