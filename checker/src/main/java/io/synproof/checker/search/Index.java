package io.synproof.checker.search;

/** From packed states to their numbers, for those few questions that ask for them. */
final class Index {
    private final StateStore store;
    private final int words;
    private final int[] slots;

    /** Keeps what the first passes read from being optimised away. */
    long touched;

    Index(StateStore store, int words) {
        this.store = store;
        this.words = words;
        this.slots = new int[Math.toIntExact(store.size() * 2 + 1)];
        long[] scratch = new long[words];
        for (int number = 0; number < store.size(); number++) {
            store.read(number, scratch, 0);
            int slot = home(VisitedTable.hashOf(scratch, 0, words));
            // All states are different, so the first empty slot is this one's.
            while (slots[slot] != 0) {
                slot = next(slot);
            }
            slots[slot] = number + 1;
        }
    }

    /** The number of a state, or -1. */
    long find(long[] state, int at) {
        return find(home(VisitedTable.hashOf(state, at, words)), state, at);
    }

    private int find(int home, long[] state, int at) {
        int slot = home;
        while (slots[slot] != 0 && !store.holds(slots[slot] - 1, state, at)) {
            slot = next(slot);
        }
        return slots[slot] - 1;
    }

    /**
     * The numbers of all states of a batch, or -1: in three short passes, of which the first two
     * only touch what the third needs, so that cache misses overlap.
     */
    void findAll(Batch batch, int[] numbers) {
        long sum = 0;
        for (int i = 0; i < batch.count; i++) {
            int home = home(batch.hashes[i]);
            batch.homes[i] = home;
            sum += slots[home];
        }
        for (int i = 0; i < batch.count; i++) {
            int number = slots[(int) batch.homes[i]] - 1;
            sum += number < 0 ? 0 : store.first(number);
        }
        touched = sum;
        for (int i = 0; i < batch.count; i++) {
            numbers[i] = find((int) batch.homes[i], batch.words, i * words);
        }
    }

    private int home(long hash) {
        return (int) VisitedTable.home(hash, slots.length);
    }

    private int next(int slot) {
        return slot + 1 == slots.length ? 0 : slot + 1;
    }
}
