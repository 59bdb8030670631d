package io.synproof.checker.engine.store;

import io.synproof.checker.engine.encode.BitLayout;
import java.util.Arrays;

/**
 * The packed states that were kept, numbered from 0 in the order of levels.
 *
 * <p>Grows without copying. One thread at a time may append while others read what was there.
 */
public final class StateStore {
    private static final int CHUNK_BITS = 14;
    private static final int CHUNK = 1 << CHUNK_BITS;

    private final int words;
    // Replaced by a longer one when it is full, so that readers never see it change under them.
    private volatile long[][] chunks = new long[4][];
    private volatile long size;

    public StateStore(int words) {
        this.words = words;
    }

    /** The number of states. */
    public long size() {
        return size;
    }

    /** The bytes allocated for states. */
    public long bytes() {
        return ((size + CHUNK - 1) >>> CHUNK_BITS) * CHUNK * words * Long.BYTES;
    }

    /** Copies the words of a state. */
    public void read(long number, long[] to, int at) {
        System.arraycopy(
                chunks[(int) (number >>> CHUNK_BITS)],
                (int) (number & (CHUNK - 1)) * words,
                to,
                at,
                words);
    }

    /** The first word of a state. */
    long first(long number) {
        return chunks[(int) (number >>> CHUNK_BITS)][(int) (number & (CHUNK - 1)) * words];
    }

    /** Whether the state with this number has these words. */
    boolean holds(long number, long[] state, int at) {
        if (words == 1) {
            return first(number) == state[at];
        }
        int offset = (int) (number & (CHUNK - 1)) * words;
        return Arrays.equals(
                chunks[(int) (number >>> CHUNK_BITS)],
                offset,
                offset + words,
                state,
                at,
                at + words);
    }

    /** Fills a batch with the states from one number on, to before another at most. */
    public void readMany(long number, long end, Batch batch) {
        int count = (int) Math.min(batch.hashes.length, end - number);
        for (int i = 0; i < count; i++) {
            read(number + i, batch.words, i * words);
            batch.hashes[i] = VisitedTable.hashOf(batch.words, i * words, words);
        }
        batch.count = count;
    }

    /** Appends states that lie one behind the other, and gives the number of the first. */
    public synchronized long append(long[] from, int count) {
        long first = size;
        int done = 0;
        while (done < count) {
            long number = first + done;
            int offset = (int) (number & (CHUNK - 1));
            int now = Math.min(count - done, CHUNK - offset);
            System.arraycopy(from, done * words, chunkOf(number), offset * words, now * words);
            done += now;
        }
        size = first + count;
        return first;
    }

    private long[] chunkOf(long number) {
        int chunk = (int) (number >>> CHUNK_BITS);
        if (chunk == chunks.length) {
            long[][] more = new long[chunk * 2][];
            System.arraycopy(chunks, 0, more, 0, chunk);
            chunks = more;
        }
        if (chunks[chunk] == null) {
            chunks[chunk] = new long[CHUNK * words];
        }
        return chunks[chunk];
    }

    /** The same states in another layout; this store must not be used any more. */
    public StateStore repacked(BitLayout old, BitLayout layout) {
        StateStore store = new StateStore(layout.words());
        int[] fields = new int[layout.fields()];
        long[] from = new long[old.words()];
        long[] to = new long[layout.words()];
        for (long number = 0; number < size; number++) {
            read(number, from, 0);
            old.unpack(from, 0, fields);
            layout.pack(fields, to, 0);
            store.append(to, 1);
        }
        return store;
    }
}
