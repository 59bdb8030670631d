package io.synproof.checker.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of states that numbers them in the order in which they are added, from 0.
 *
 * <p>An open-addressing table of longs, each a state's number and its hash code: a probe that meets
 * another state goes on without touching that state, so most probes cost one cache miss. States are
 * equal only if {@code equals} says so; the hash code merely saves asking.
 *
 * <p>Many threads may read while none writes.
 */
final class StateTable<S> {
    /**
     * What {@link #find} and {@link #add} say of a state that is not, or was already, contained.
     */
    static final int NONE = -1;

    /**
     * The most states that one table holds: it fills at most half of the largest array of longs.
     */
    static final int CAPACITY = 1 << 29;

    private static final int FIRST_SLOTS = 1 << 6;

    private final List<S> states = new ArrayList<>();
    // Upper half: the spread hash code. Lower half: the number plus one, so that 0 is an empty
    // slot.
    private long[] slots = new long[FIRST_SLOTS];

    /**
     * A hash code whose every bit depends on all bits of the state's own, which seldom is so good.
     */
    static int hash(Object state) {
        int hash = state.hashCode();
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return hash ^ (hash >>> 16);
    }

    int size() {
        return states.size();
    }

    S get(int number) {
        return states.get(number);
    }

    /** The number of a state, or {@link #NONE}. */
    int find(S state, int hash) {
        return number(slots[slotOf(state, hash)]);
    }

    /** The number that a new state was given, or {@link #NONE} if it was contained. */
    int add(S state, int hash) {
        int slot = slotOf(state, hash);
        if (slots[slot] != 0) {
            return NONE;
        }
        states.add(state);
        slots[slot] = ((long) hash << 32) | states.size();
        if (states.size() * 2L > slots.length) {
            grow();
        }
        return states.size() - 1;
    }

    /** Where the state is, or else the empty slot where it would be. */
    private int slotOf(S state, int hash) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0 && !holds(slots[slot], state, hash)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean holds(long entry, S state, int hash) {
        return (int) (entry >>> 32) == hash && get(number(entry)).equals(state);
    }

    private static int number(long entry) {
        return (int) entry - 1;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        int mask = slots.length - 1;
        for (long entry : old) {
            if (entry != 0) {
                int slot = (int) (entry >>> 32) & mask;
                while (slots[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                slots[slot] = entry;
            }
        }
    }
}
