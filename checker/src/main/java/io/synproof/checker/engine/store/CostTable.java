package io.synproof.checker.engine.store;

import java.util.Arrays;

/** A hash table from packed states to the least cost known of each. */
public final class CostTable {
    /** The cost of a state that has none. */
    public static final int NEVER = Integer.MAX_VALUE;

    private final int words;
    private long[] keys;
    private int[] costs;
    private int size;

    public CostTable(int words) {
        this.words = words;
        this.keys = new long[words * 16];
        this.costs = new int[16];
    }

    /** The cost of a state, or {@link #NEVER}. */
    public int of(long[] state, int at) {
        int slot = slotOf(state, at);
        return keys[slot * words] == 0 ? NEVER : costs[slot];
    }

    /** Keeps a cost of a state, unless a lower one is known. */
    public void put(long[] state, int at, int cost) {
        int slot = slotOf(state, at);
        if (keys[slot * words] == 0) {
            System.arraycopy(state, at, keys, slot * words, words);
            costs[slot] = cost;
            if (++size > costs.length / 2) {
                grow();
            }
        } else {
            costs[slot] = Math.min(costs[slot], cost);
        }
    }

    /** The slot of the state, or else the empty slot in which it would be. */
    private int slotOf(long[] state, int at) {
        int slot = (int) VisitedTable.home(VisitedTable.hashOf(state, at, words), costs.length);
        while (keys[slot * words] != 0
                && !Arrays.equals(keys, slot * words, (slot + 1) * words, state, at, at + words)) {
            slot = slot + 1 == costs.length ? 0 : slot + 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCosts = costs;
        keys = new long[oldKeys.length * 2];
        costs = new int[oldCosts.length * 2];
        size = 0;
        for (int slot = 0; slot < oldCosts.length; slot++) {
            if (oldKeys[slot * words] != 0) {
                put(oldKeys, slot * words, oldCosts[slot]);
            }
        }
    }
}
