package io.synproof.checker.search;

/** From packed states to their numbers, for those few questions that ask for them. */
final class Index {
    private final StateStore store;
    private final int words;
    private final long[] slots;
    private final long[] scratch;

    Index(StateStore store, int words) {
        this.store = store;
        this.words = words;
        this.scratch = new long[words];
        this.slots = new long[Math.toIntExact(store.size() * 2 + 1)];
        for (long number = 0; number < store.size(); number++) {
            store.read(number, scratch, 0);
            slots[slotOf(scratch, 0)] = number + 1;
        }
    }

    /** The number of a state, or -1. */
    long find(long[] state, int at) {
        return slots[slotOf(state, at)] - 1;
    }

    /** Where the state is, or else the empty slot where it would be. */
    private int slotOf(long[] state, int at) {
        int slot = (int) VisitedTable.home(VisitedTable.hashOf(state, at, words), slots.length);
        while (slots[slot] != 0 && !store.holds(slots[slot] - 1, state, at)) {
            slot = slot + 1 == slots.length ? 0 : slot + 1;
        }
        return slot;
    }
}
