package io.synproof.checker.engine.store;

/** Adds one state to a table as a search adds a batch. */
final class Adding {
    private Adding() {}

    /** 1 if the table says that the state is new, else 0. */
    static int added(VisitedTable table, long... state) {
        Batch batch = new Batch(state.length, 1);
        System.arraycopy(state, 0, batch.words, 0, state.length);
        batch.hashes[0] = VisitedTable.hashOf(state, 0, state.length);
        batch.count = 1;
        table.addAll(batch);
        return batch.fresh;
    }

    /** 1 if the table contains the state, else 0. */
    static int found(VisitedTable table, long... state) {
        return table.contains(state, 0) ? 1 : 0;
    }
}
