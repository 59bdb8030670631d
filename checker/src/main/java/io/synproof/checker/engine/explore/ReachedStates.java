package io.synproof.checker.engine.explore;

import io.synproof.checker.engine.control.JvmInstruments;
import io.synproof.checker.engine.encode.BitLayout;
import io.synproof.checker.engine.expand.Representation;
import io.synproof.checker.engine.store.Batch;
import io.synproof.checker.engine.store.StateIndex;
import io.synproof.checker.engine.store.StateStore;
import io.synproof.checker.engine.store.VisitedTable;
import io.synproof.checker.engine.util.Interner;
import io.synproof.checker.result.HeapUse;
import io.synproof.checker.result.StopReason;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The states that a search has reached, packed, numbered in the order of levels.
 *
 * <p>Threads add states while they hold the read lock. Whatever changes under all of them, more
 * room or a wider layout, happens under the write lock.
 */
public final class ReachedStates<S, A> {
    private final Representation<S, A> representation;
    private final boolean shared;
    private final int threads;
    private final LongPredicate mayGrow;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Set<S> cut = ConcurrentHashMap.newKeySet();

    private volatile BitLayout layout;
    private volatile VisitedTable visited;
    private volatile StateStore store;
    // Empty while there is room.
    private volatile Optional<StopReason> full = Optional.empty();
    private @Nullable StateIndex index;

    /**
     * Nothing reached yet.
     *
     * @param mayGrow whether this many more bytes may be allocated
     */
    ReachedStates(Representation<S, A> representation, int threads, LongPredicate mayGrow) {
        this.representation = representation;
        this.threads = threads;
        this.shared = threads > 1;
        this.mayGrow = mayGrow;
        this.layout = BitLayout.groupedFrom(representation.encoding().group())
                .widened(representation.encoding().needed());
        this.visited = VisitedTable.of(layout.words(), shared);
        this.store = new StateStore(layout.words());
    }

    public Representation<S, A> representation() {
        return representation;
    }

    /** The current layout of packed states, which {@code widen} replaces. */
    public BitLayout layout() {
        return layout;
    }

    /** The number of states reached. */
    public long size() {
        return store.size();
    }

    long cut() {
        return cut.size();
    }

    void keepCut(S state) {
        cut.add(representation.orbits().map(all -> all.representative(state)).orElse(state));
    }

    /** Whether a state was turned away because there is no room for more. */
    boolean isFull() {
        return full.isPresent();
    }

    /** Why no more states are accepted: a bound on memory, or the heap; empty if they are. */
    Optional<StopReason> full() {
        return full;
    }

    /** Accepts no more states, because the heap is full. */
    void close() {
        full = Optional.of(StopReason.HEAP);
    }

    /** The use of the heap, with what is known of it here. */
    public HeapUse heapUse(JvmInstruments gauges) {
        return new HeapUse(
                Runtime.getRuntime().maxMemory(),
                gauges.heapBytes().getAsLong(),
                visitedBytes(),
                storeBytes(),
                representation.encoding().tables().stream()
                        .mapToLong(Interner::size)
                        .sum());
    }

    /** The slots of the table of states. */
    long slots() {
        return visited.slots();
    }

    /** The bytes of the table of states. */
    public long visitedBytes() {
        return visited.bytes();
    }

    /** The bytes of the list of states. */
    public long storeBytes() {
        return store.bytes();
    }

    void beginAdding() {
        lock.readLock().lock();
    }

    void endAdding() {
        lock.readLock().unlock();
    }

    /** Copies the words of the state with this number. */
    public void read(long number, long[] to) {
        store.read(number, to, 0);
    }

    /** Whether a packed state was reached. */
    public boolean contains(long[] words, int at) {
        return visited.contains(words, at);
    }

    /** Whether a batch of this many can be added without growing. */
    boolean hasRoomFor(int states) {
        return !visited.isFullFor((long) states * threads);
    }

    /**
     * Adds states, the new ones of which are then at the front of the batch; if the table must grow
     * before all are added, some are left over.
     *
     * @return the number of the first that is new
     */
    long add(Batch batch) {
        visited.addAll(batch);
        return store.append(batch.words, batch.fresh);
    }

    /**
     * Makes room for a batch of this many states from every thread.
     *
     * @param slots the slots at the time when room was short; if there are more by now, another
     *     thread has grown it
     */
    void grow(int states, long slots) {
        lock.writeLock().lock();
        try {
            if (visited.slots() == slots) {
                growFor((long) states * threads);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void growFor(long more) {
        if (!mayGrow.test(visited.bytesToGrow(more))) {
            full = Optional.of(StopReason.MEMORY);
            return;
        }
        try {
            visited.growFor(more);
        } catch (OutOfMemoryError _) {
            // The table is as it was, and nothing was added.
            close();
        }
    }

    /** Makes the layout wide enough for all values there are now. */
    void widen() {
        lock.writeLock().lock();
        try {
            int[] needed = representation.encoding().needed();
            if (!layout.fits(needed)) {
                repack(layout.widened(needed));
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void repack(BitLayout wider) {
        StateStore repacked = store.repacked(layout, wider);
        layout = wider;
        store = repacked;
        visited = VisitedTable.of(wider.words(), shared);
        refill();
    }

    /** Puts every state of the list into the table. */
    private void refill() {
        Batch batch = new Batch(layout.words(), Batch.SIZE);
        for (long number = 0; number < store.size(); number += batch.count) {
            batch.clear();
            store.readMany(number, store.size(), batch);
            if (visited.isFullFor(batch.count)) {
                visited.growFor(batch.count);
            }
            while (!visited.addAll(batch)) {
                visited.growFor(visited.size());
            }
        }
    }

    /** The number of a packed state, or -1; to be used when the search is over. */
    long find(long[] words, int at) {
        return index().find(words, at);
    }

    /** The index from states to their numbers; to be used when the search is over. */
    public synchronized StateIndex index() {
        if (index == null) {
            index = new StateIndex(store, layout.words());
        }
        return index;
    }

    /** Releases the table of states, which is needed only while states are added. */
    public void dropTable() {
        visited = VisitedTable.of(layout.words(), false);
    }

    /** Writes this many of the states, and the values of their parts. */
    void write(ObjectOutputStream out, long count) throws IOException {
        for (Interner<?> table : representation.encoding().tables()) {
            out.writeObject(table.all().toArray());
        }
        out.writeObject(cut.toArray());
        out.writeObject(layout.widths());
        out.writeLong(count);
        Batch batch = new Batch(layout.words(), Batch.SIZE);
        for (long number = 0; number < count; number += batch.count) {
            store.readMany(number, count, batch);
            for (int i = 0; i < batch.count * layout.words(); i++) {
                out.writeLong(batch.words[i]);
            }
        }
    }

    /** Replaces the contents by those that were written. */
    @SuppressWarnings("unchecked")
    void read(ObjectInputStream in) throws IOException, ClassNotFoundException {
        for (Interner<?> table : representation.encoding().tables()) {
            for (Object value : (Object[]) in.readObject()) {
                ((Interner<Object>) table).numberOf(value);
            }
        }
        for (Object state : (Object[]) in.readObject()) {
            cut.add((S) state);
        }
        layout = BitLayout.groupedFrom(representation.encoding().group())
                .withWidths((int[]) in.readObject());
        store = new StateStore(layout.words());
        readStates(in);
        visited = VisitedTable.of(layout.words(), shared);
        refill();
    }

    private void readStates(ObjectInputStream in) throws IOException {
        Batch batch = new Batch(layout.words(), Batch.SIZE);
        long left = in.readLong();
        while (left > 0) {
            int some = (int) Math.min(left, Batch.SIZE);
            for (int i = 0; i < some * layout.words(); i++) {
                batch.words[i] = in.readLong();
            }
            store.append(batch.words, some);
            left -= some;
        }
    }
}
