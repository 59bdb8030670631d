package io.synproof.checker.engine.store;

import io.synproof.checker.engine.util.LongList;

/**
 * The depth of each state. States are numbered breadth-first, so a level is a range of numbers.
 *
 * <p>With the states themselves this is all that a trace needs: a level can be expanded again, so
 * no state remembers where it came from.
 */
public final class BfsLevels {
    // Where each level begins, and where the last one ends.
    private final LongList starts = new LongList();

    public BfsLevels() {
        starts.add(0);
    }

    /** Ends the level under way before this number. */
    public void close(long end) {
        starts.add(end);
    }

    /** The number of levels that are closed. */
    public int count() {
        return starts.size() - 1;
    }

    /** The number of the first state of a level. */
    public long start(int level) {
        return starts.get(level);
    }

    /** The number after the level's last. */
    public long end(int level) {
        return starts.get(level + 1);
    }

    /** The number of states of a level. */
    public long size(int level) {
        return end(level) - start(level);
    }

    /** The depth of a state's number, which must be in a closed level. */
    public int of(long state) {
        int low = 0;
        int high = count() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (start(middle) <= state) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The ends of the levels, in order: the arguments of {@link #close}. */
    public long[] ends() {
        return starts.stream().skip(1).toArray();
    }
}
