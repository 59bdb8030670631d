package io.synproof.checker.search;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;

/** The table for states of one word: the word itself is the slot, and 0 is an empty one. */
final class NarrowTable extends VisitedTable {
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(long[].class);

    private final long[][] segments = new long[SEGMENTS][FIRST_SLOTS];
    private final LongAdder size = new LongAdder();
    private final boolean shared;
    private long slots = (long) SEGMENTS * FIRST_SLOTS;

    /** Keeps what the first pass reads from being optimised away. */
    private long touched;

    NarrowTable(boolean shared) {
        this.shared = shared;
    }

    @Override
    boolean addAll(Batch batch) {
        touch(batch);
        int from = batch.fresh;
        while (batch.next < batch.count) {
            int i = batch.next;
            int found = add(batch.words[i], batch.hashes[i]);
            if (found < 0) {
                break;
            }
            batch.words[batch.fresh] = batch.words[i];
            batch.fresh += found;
            batch.next++;
        }
        size.add(batch.fresh - from);
        return batch.next == batch.count;
    }

    private void touch(Batch batch) {
        long sum = 0;
        for (int i = batch.next; i < batch.count; i++) {
            long hash = batch.hashes[i];
            long[] segment = segments[segmentOf(hash)];
            sum += segment[slotOf(hash, segment.length)];
        }
        touched = sum;
    }

    /** 1 for a new state, 0 for a known one, -1 for one that has no room. */
    private int add(long word, long hash) {
        long[] segment = segments[segmentOf(hash)];
        int slot = slotOf(hash, segment.length);
        for (int probe = 0; probe < LONGEST_PROBE; probe++) {
            long there = segment[slot];
            if (there == 0) {
                there = claim(segment, slot, word);
                if (there == 0) {
                    return 1;
                }
            }
            if (there == word) {
                return 0;
            }
            slot = slot + 1 == segment.length ? 0 : slot + 1;
        }
        return -1;
    }

    /** What was there: 0 if the slot is this word's now. */
    private long claim(long[] segment, int slot, long word) {
        if (shared) {
            return (long) SLOT.compareAndExchange(segment, slot, 0L, word);
        }
        segment[slot] = word;
        return 0;
    }

    @Override
    boolean contains(long[] words, int at) {
        long word = words[at];
        long hash = hash(word);
        long[] segment = segments[segmentOf(hash)];
        int slot = slotOf(hash, segment.length);
        while (segment[slot] != 0) {
            if (segment[slot] == word) {
                return true;
            }
            slot = slot + 1 == segment.length ? 0 : slot + 1;
        }
        return false;
    }

    @Override
    void grow(int segment, int wanted) {
        long[] old = segments[segment];
        long[] bigger = new long[wanted];
        for (long word : old) {
            if (word != 0) {
                int slot = slotOf(hash(word), wanted);
                while (bigger[slot] != 0) {
                    slot = slot + 1 == wanted ? 0 : slot + 1;
                }
                bigger[slot] = word;
            }
        }
        segments[segment] = bigger;
        slots += wanted - old.length;
    }

    @Override
    int slotsOf(int segment) {
        return segments[segment].length;
    }

    @Override
    long size() {
        return size.sum();
    }

    @Override
    long slots() {
        return slots;
    }

    @Override
    long octets() {
        return Arrays.stream(segments).mapToLong(segment -> segment.length).sum() * Long.BYTES;
    }

    long touched() {
        return touched;
    }
}
