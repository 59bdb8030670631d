package io.synproof.checker.search;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;

/**
 * The table for states of several words: a slot is as many longs, side by side.
 *
 * <p>A thread claims a slot by its first word and then writes the others; who meets the first word
 * waits for the rest, which are never 0.
 */
final class WideTable extends VisitedTable {
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(long[].class);

    private final int words;
    private final long[][] segments;
    private final LongAdder size = new LongAdder();
    private long slots = (long) SEGMENTS * FIRST_SLOTS;

    /** Keeps what the first pass reads from being optimised away. */
    private long touched;

    WideTable(int words) {
        this.words = words;
        this.segments = new long[SEGMENTS][FIRST_SLOTS * words];
    }

    @Override
    boolean addAll(Batch batch) {
        touch(batch);
        int from = batch.fresh;
        while (batch.next < batch.count) {
            int found = add(batch.words, batch.next * words, batch.hashes[batch.next]);
            if (found < 0) {
                break;
            }
            System.arraycopy(
                    batch.words, batch.next * words, batch.words, batch.fresh * words, words);
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
            sum += segment[slotOf(hash, segment.length / words) * words];
        }
        touched = sum;
    }

    /** 1 for a new state, 0 for a known one, -1 for one that has no room. */
    private int add(long[] state, int at, long hash) {
        long[] segment = segments[segmentOf(hash)];
        int slot = slotOf(hash, segment.length / words) * words;
        for (int probe = 0; probe < LONGEST_PROBE; probe++) {
            long there = (long) SLOT.getAcquire(segment, slot);
            if (there == 0) {
                there = (long) SLOT.compareAndExchange(segment, slot, 0L, state[at]);
                if (there == 0) {
                    for (int i = 1; i < words; i++) {
                        SLOT.setRelease(segment, slot + i, state[at + i]);
                    }
                    return 1;
                }
            }
            if (there == state[at] && restIs(segment, slot, state, at)) {
                return 0;
            }
            slot = slot + words == segment.length ? 0 : slot + words;
        }
        return -1;
    }

    private boolean restIs(long[] segment, int slot, long[] state, int at) {
        for (int i = 1; i < words; i++) {
            long there = (long) SLOT.getAcquire(segment, slot + i);
            while (there == 0) {
                Thread.onSpinWait();
                there = (long) SLOT.getAcquire(segment, slot + i);
            }
            if (there != state[at + i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    boolean contains(long[] state, int at) {
        long hash = hash(state, at, words);
        long[] segment = segments[segmentOf(hash)];
        int slot = slotOf(hash, segment.length / words) * words;
        while (segment[slot] != 0) {
            if (segment[slot] == state[at] && restIs(segment, slot, state, at)) {
                return true;
            }
            slot = slot + words == segment.length ? 0 : slot + words;
        }
        return false;
    }

    @Override
    void grow(int segment, int wanted) {
        long[] old = segments[segment];
        long[] bigger = new long[Math.multiplyExact(wanted, words)];
        for (int from = 0; from < old.length; from += words) {
            if (old[from] != 0) {
                int slot = slotOf(hash(old, from, words), wanted) * words;
                while (bigger[slot] != 0) {
                    slot = slot + words == bigger.length ? 0 : slot + words;
                }
                System.arraycopy(old, from, bigger, slot, words);
            }
        }
        segments[segment] = bigger;
        slots += wanted - old.length / words;
    }

    @Override
    int slotsOf(int segment) {
        return segments[segment].length / words;
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
