package io.synproof.checker.engine.store;

/** A broken {@link NarrowTable}: the slot that ended the search may have been filled since. */
final class SecondReadTable extends VisitedTable {
    private final NarrowTable table = new NarrowTable(true, 0);

    SecondReadTable() {
        super(1, true, 0);
    }

    @Override
    int add(long[] chunk, int home, long[] state, int at) {
        return table.add(chunk, home, state, at);
    }

    @Override
    boolean contains(long[] chunk, int home, long[] state, int at) {
        int slot = home;
        while (slot < chunk.length && chunk[slot] != 0 && chunk[slot] != state[at]) {
            slot++;
        }
        // Widens the gap between the two reads, so that the control is quick to fail.
        Thread.onSpinWait();
        return slot < chunk.length && chunk[slot] != 0;
    }
}
