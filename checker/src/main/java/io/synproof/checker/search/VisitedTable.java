package io.synproof.checker.search;

/**
 * The set of packed states seen so far: exact, for as many threads as there are.
 *
 * <p>An open-addressing table in segments. A state's place follows the order of its hash, so a
 * segment grows by one sweep through the old one, and no more than one segment is there twice.
 * Batches are added in two passes, of which the first only touches the lines of the table that the
 * second needs, so that cache misses overlap.
 *
 * <p>Adding may run beside adding; growing may not run beside anything.
 */
abstract class VisitedTable {
    static final int SEGMENT_BITS = 5;
    static final int SEGMENTS = 1 << SEGMENT_BITS;
    static final int FIRST_SLOTS = 32;

    /** More probes than a well-filled segment ever takes: a longer search asks for growth. */
    static final int LONGEST_PROBE = 512;

    private static final double FULLEST = 0.7;
    private static final double GROWTH = 1.4;

    static VisitedTable of(int words, boolean shared) {
        return words == 1 ? new NarrowTable(shared) : new WideTable(words);
    }

    /**
     * Adds the states of a batch from the first on, and moves those that are new to its front,
     * order kept.
     *
     * @return false if it stopped because the table must grow; then {@link Batch#next} says where
     */
    abstract boolean addAll(Batch batch);

    /** Whether a state is contained. */
    abstract boolean contains(long[] words, int at);

    /** The number of states contained. */
    abstract long size();

    /** The slots there are. */
    abstract long slots();

    /** The octets allocated. */
    abstract long octets();

    abstract void grow(int segment, int slots);

    abstract int slotsOf(int segment);

    /** Whether so many states more would fill it too much. */
    final boolean isFullFor(long more) {
        return size() + more > FULLEST * slots();
    }

    /** The octets that growing for so many states more would add, at most. */
    final long octetsToGrow(long more) {
        long needed = (long) ((size() + more) / FULLEST);
        long perSlot = octets() / slots();
        return Math.max(0, Math.max((long) (slots() * (GROWTH - 1)), needed - slots())) * perSlot;
    }

    /** Grows, so that so many states more fit well. */
    final void growFor(long more) {
        long needed = (long) ((size() + more) / FULLEST) + 1;
        long slots = Math.max((long) (slots() * GROWTH), needed);
        int each = Math.toIntExact(slots / SEGMENTS + 1);
        for (int segment = 0; segment < SEGMENTS; segment++) {
            grow(segment, Math.max(each, slotsOf(segment)));
        }
    }

    static int segmentOf(long hash) {
        return (int) (hash >>> (Long.SIZE - SEGMENT_BITS));
    }

    /** The place of a hash in a segment of so many slots, in the order of hashes. */
    static int slotOf(long hash, int slots) {
        return (int) Math.unsignedMultiplyHigh(hash << SEGMENT_BITS, slots);
    }

    /** A hash whose upper bits depend on all bits of the word. */
    static long hash(long word) {
        long hash = word * 0x9E3779B97F4A7C15L;
        hash = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
        return hash ^ (hash >>> 32);
    }

    /** The hash of a state, by which it has its place. */
    static long hashOf(long[] words, int at, int count) {
        return count == 1 ? hash(words[at]) : hash(words, at, count);
    }

    static long hash(long[] words, int at, int count) {
        long hash = 0;
        for (int i = 0; i < count; i++) {
            hash = hash(hash ^ words[at + i]);
        }
        return hash;
    }
}
