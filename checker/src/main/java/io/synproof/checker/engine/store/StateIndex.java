package io.synproof.checker.engine.store;

/** A hash index from packed states to their numbers, for the few questions that need it. */
public final class StateIndex {
    private final StateStore store;
    private final int words;
    private final int[] slots;

    /** Keeps what the first passes read from being optimised away. */
    long touched;

    public StateIndex(StateStore store, int words) {
        this.store = store;
        this.words = words;
        this.slots = new int[Math.toIntExact(store.size() * 2 + 1)];
        int most = Math.clamp(store.size(), 1, Batch.SIZE);
        Batch batch = new Batch(words, most);
        for (long number = 0; number < store.size(); number += batch.count) {
            batch.clear();
            store.readMany(number, store.size(), batch);
            enterAll(batch, (int) number);
        }
    }

    /** Enters states from a number on: all are different, so the first empty slot is the one's. */
    private void enterAll(Batch batch, int first) {
        touched += touchHomes(batch);
        for (int i = 0; i < batch.count; i++) {
            int slot = (int) batch.homes[i];
            while (slots[slot] != 0) {
                slot = next(slot);
            }
            slots[slot] = first + i + 1;
        }
    }

    /** Finds where each state should be, and only touches that, so that cache misses overlap. */
    private long touchHomes(Batch batch) {
        long sum = 0;
        for (int i = 0; i < batch.count; i++) {
            int home = home(batch.hashes[i]);
            batch.homes[i] = home;
            sum += slots[home];
        }
        return sum;
    }

    /** The number of a state, or -1. */
    public long find(long[] state, int at) {
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
    public void findAll(Batch batch, int[] numbers) {
        long sum = touchHomes(batch);
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
