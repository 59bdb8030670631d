package io.synproof.checker.engine.store;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The set of visited states, packed: exact, and shared by all threads of a search.
 *
 * <p>An open-addressing table with linear probing, in chunks. A state's home is in the order of
 * hashes, so no home moves towards the front when there are more slots: the table grows in place,
 * by one sweep from its end, and no memory is freed or allocated twice. Each chunk ends in a tail,
 * so that a state whose home is taken stays in its chunk.
 *
 * <p>Batches are added in two passes, of which the first only touches the cache lines that the
 * second needs, so that cache misses overlap.
 *
 * <p>Threads may add and look up at once; growing excludes both, by the lock of {@code
 * ReachedStates}, whose release makes all that was written visible to whoever takes it next. While
 * the table does not grow, a word of it changes once, from 0 to its value, and never again. A
 * thread may therefore read a stale 0, but no wrong value, and a compare-and-set of the first word
 * decides who owns a slot: of all threads that add one state, exactly one is told that it is new.
 */
public abstract class VisitedTable {
    private static final int FIRST_BITS = 10;
    private static final int LARGEST_BITS = 18;

    /**
     * Slots behind a chunk for states whose home is near its end. As many states pass the end as
     * wait in a queue with random arrivals that is busy 70 % of the time (M/D/1): more than 128
     * with a probability of about 2^-125. If they do, the table grows.
     */
    private static final int TAIL = 128;

    /** Linear probing reads 6 slots for a new state at this load, and 13 at 0.8 (Knuth, 6.4). */
    private static final double FULLEST = 0.7;

    /** Half of the slots are free after growing, for 0.7 / 1.4 is a half. */
    private static final double GROWTH = 1.4;

    /** The longs of a slot, which are those of a state. */
    final int words;

    private final int largestBits;
    private final boolean shared;
    private final LongAdder size = new LongAdder();
    private int chunkBits;
    private long[][] chunks;
    private long slots;

    /** Keeps what the first pass reads from being optimised away. */
    long touched;

    VisitedTable(int words, boolean shared, int largestBits) {
        this.words = words;
        this.shared = shared;
        this.largestBits = largestBits;
        this.chunkBits = Math.min(FIRST_BITS, largestBits);
        this.slots = 1L << chunkBits;
        this.chunks = new long[1][chunkLength(chunkBits)];
    }

    public static VisitedTable of(int words, boolean shared) {
        return of(words, shared, LARGEST_BITS);
    }

    /** A table whose chunks have up to 2^{@code largestBits} slots. */
    static VisitedTable of(int words, boolean shared, int largestBits) {
        return words == 1
                ? new NarrowTable(shared, largestBits)
                : new WideTable(words, shared, largestBits);
    }

    /**
     * Looks for a state in a chunk from its home on, and puts it there if it is new.
     *
     * @return 1 for a new state, 0 for a known one, -1 for one that has no room
     */
    abstract int add(long[] chunk, int home, long[] state, int at);

    /** Whether a state is in a chunk, from its home on. */
    abstract boolean contains(long[] chunk, int home, long[] state, int at);

    /**
     * Adds the states of a batch from the first on, and moves those that are new to its front,
     * order kept.
     *
     * @return false if it stopped because the table must grow; then {@link Batch#next} says where
     */
    public final boolean addAll(Batch batch) {
        touch(batch);
        // In variables, because the next turn of the loop waits for them.
        int next = batch.next;
        int fresh = batch.fresh;
        while (next < batch.count) {
            long home = batch.homes[next];
            int added = add(chunkOf(home), offsetOf(home), batch.words, next * words);
            if (added < 0) {
                break;
            }
            copy(batch.words, next * words, fresh * words);
            fresh += added;
            next++;
        }
        size.add(fresh - batch.fresh);
        batch.next = next;
        batch.fresh = fresh;
        return batch.isDone();
    }

    private void copy(long[] states, int from, int to) {
        for (int i = 0; i < words; i++) {
            states[to + i] = states[from + i];
        }
    }

    /** Two short loops, so that more of the second one's reads are under way at a time. */
    private void touch(Batch batch) {
        for (int i = batch.next; i < batch.count; i++) {
            batch.homes[i] = home(batch.hashes[i], slots);
        }
        long sum = 0;
        for (int i = batch.next; i < batch.count; i++) {
            long home = batch.homes[i];
            sum += chunkOf(home)[offsetOf(home)];
        }
        touched = sum;
    }

    /** Whether a state is contained. */
    public final boolean contains(long[] state, int at) {
        long home = home(hashOf(state, at, words), slots);
        return contains(chunkOf(home), offsetOf(home), state, at);
    }

    private long[] chunkOf(long home) {
        return chunks[(int) (home >>> chunkBits)];
    }

    private int offsetOf(long home) {
        return ((int) home & ((1 << chunkBits) - 1)) * words;
    }

    private int chunkLength(int bits) {
        return ((1 << bits) + TAIL) * words;
    }

    /** The number of states contained. */
    public final long size() {
        return size.sum();
    }

    /** The slots there are, tails apart. */
    public final long slots() {
        return slots;
    }

    /** The bytes allocated. */
    public final long bytes() {
        return bytes(chunks.length, chunkBits);
    }

    private long bytes(long count, int bits) {
        return count * chunkLength(bits) * Long.BYTES;
    }

    /** Whether this many more states would fill it too much. */
    public final boolean isFullFor(long more) {
        return size() + more > FULLEST * slots;
    }

    private long slotsFor(long more) {
        long needed = (long) ((size() + more) / FULLEST) + 1;
        return Math.max(needed, (long) (slots * GROWTH));
    }

    /** The slots of a chunk, as a power of 2, in a table of this many slots. */
    private int bitsFor(long slots) {
        return Math.min(largestBits, Long.SIZE - Long.numberOfLeadingZeros(slots - 1));
    }

    private int chunksFor(long slots) {
        int bits = bitsFor(slots);
        return Math.toIntExact((slots + (1L << bits) - 1) >>> bits);
    }

    /** The bytes that growing for this many more states would add. */
    public final long bytesToGrow(long more) {
        long wanted = slotsFor(more);
        return bytes(chunksFor(wanted), bitsFor(wanted)) - bytes();
    }

    /** Grows, so that this many more states fit well. */
    public final void growFor(long more) {
        long wanted = slotsFor(more);
        long[][] old = chunks;
        boolean inPlace = bitsFor(wanted) == chunkBits;
        // All that growing allocates, before anything has changed.
        long[][] grown = grown(bitsFor(wanted), chunksFor(wanted));
        long[] swept = new long[inPlace ? chunkLength(chunkBits) : 0];
        chunks = grown;
        chunkBits = bitsFor(wanted);
        slots = (long) chunks.length << chunkBits;
        if (inPlace) {
            spread(old.length, swept);
        } else {
            Stream.of(old).forEach(this::moveAll);
        }
    }

    /** The chunks there are and new ones, or all new ones if they are to be longer. */
    private long[][] grown(int bits, int count) {
        long[][] grown = bits == chunkBits ? Arrays.copyOf(chunks, count) : new long[count][];
        for (int chunk = 0; chunk < count; chunk++) {
            if (grown[chunk] == null) {
                grown[chunk] = new long[chunkLength(bits)];
            }
        }
        return grown;
    }

    /**
     * Brings the states of the first chunks to their homes of now, from the last chunk down: some
     * chunks at a time, whose states all go to chunks behind them that are swept already.
     */
    private void spread(int count, long[] swept) {
        int end = count;
        while (end > 0) {
            int from = firstToMoveBeyond(end, count);
            if (from == end) {
                from = end - 1;
                sweepIntoItself(from, swept);
            } else {
                IntStream some = IntStream.range(from, end);
                (shared ? some.parallel() : some).forEach(this::sweep);
            }
            end = from;
        }
    }

    /** The first of {@code count} chunks whose states all go to a given chunk or behind it. */
    private int firstToMoveBeyond(int end, int count) {
        int chunk = end;
        while (chunk > 0 && (chunk - 1L) * chunks.length / count >= end) {
            chunk--;
        }
        return chunk;
    }

    private void sweep(int chunk) {
        moveAll(chunks[chunk]);
        Arrays.fill(chunks[chunk], 0);
    }

    private void sweepIntoItself(int chunk, long[] swept) {
        System.arraycopy(chunks[chunk], 0, swept, 0, swept.length);
        Arrays.fill(chunks[chunk], 0);
        moveAll(swept);
    }

    private void moveAll(long[] states) {
        for (int at = 0; at < states.length; at += words) {
            if (states[at] != 0) {
                long home = home(hashOf(states, at, words), slots);
                if (add(chunkOf(home), offsetOf(home), states, at) < 0) {
                    throw new IllegalStateException("a chunk with half its slots free is full");
                }
            }
        }
    }

    /** The home of a hash among this many slots, in the order of hashes. */
    static long home(long hash, long slots) {
        return Math.unsignedMultiplyHigh(hash, slots);
    }

    /**
     * A hash whose upper bits, which give the home, depend on all bits of the word: Knuth's
     * multiplication by 2^64 over the golden ratio, then a round of degski's 64-bit mixer.
     */
    static long hash(long word) {
        long hash = word * 0x9E3779B97F4A7C15L;
        hash = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
        return hash ^ (hash >>> 32);
    }

    /** The hash of a state, by which it has its home. */
    public static long hashOf(long[] words, int at, int count) {
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
