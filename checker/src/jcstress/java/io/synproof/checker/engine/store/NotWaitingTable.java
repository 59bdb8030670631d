package io.synproof.checker.engine.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/** A broken {@link WideTable}: takes the words of a state as they are before all are written. */
final class NotWaitingTable extends VisitedTable {
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(long[].class);

    NotWaitingTable(int words) {
        super(words, true, 1);
    }

    @Override
    int add(long[] chunk, int home, long[] state, int at) {
        for (int slot = home; slot < chunk.length; slot += words) {
            if (SLOT.compareAndSet(chunk, slot, 0L, state[at])) {
                System.arraycopy(state, at + 1, chunk, slot + 1, words - 1);
                return 1;
            }
            if (Arrays.equals(chunk, slot, slot + words, state, at, at + words)) {
                return 0;
            }
        }
        return -1;
    }

    @Override
    boolean contains(long[] chunk, int home, long[] state, int at) {
        for (int slot = home; slot < chunk.length && chunk[slot] != 0; slot += words) {
            if (Arrays.equals(chunk, slot, slot + words, state, at, at + words)) {
                return true;
            }
        }
        return false;
    }
}
