package io.synproof.checker.engine.control;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * The sign that the heap is all but full: for seconds nearly all time has gone into collections
 * that freed next to nothing.
 *
 * <p>Without it Java would go on like that for minutes, with a collection of everything for every
 * few states, before it said so.
 */
final class FullHeap implements BooleanSupplier {
    /** Long enough for several collections of a small heap. */
    private static final long WINDOW = 1_000_000_000L;

    /** A large heap is collected once in such a time, after which there may be room again. */
    private static final int WINDOWS = 2;

    private static final double TIME = 0.7;
    private static final double FULL = 0.85;

    private final LongSupplier clock;
    private final LongSupplier collected;
    private final LongSupplier used;
    private final long most;
    private volatile long since;
    private long before;
    private int bad;

    /**
     * A watch over a heap.
     *
     * @param clock in nanoseconds
     * @param collected the nanoseconds that collections have taken so far
     * @param used the bytes in use
     * @param most the bytes that there may be
     */
    FullHeap(LongSupplier clock, LongSupplier collected, LongSupplier used, long most) {
        this.clock = clock;
        this.collected = collected;
        this.used = used;
        this.most = most;
        this.since = clock.getAsLong();
        this.before = collected.getAsLong();
    }

    /** A watch over the heap of this JVM. */
    static FullHeap ofThisJvm(LongSupplier used) {
        List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
        return new FullHeap(
                System::nanoTime,
                () -> collectors.stream()
                                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                                .sum()
                        * 1_000_000,
                used,
                Runtime.getRuntime().maxMemory());
    }

    /** Costs next to nothing if it was asked a moment ago. */
    @Override
    public boolean getAsBoolean() {
        return clock.getAsLong() - since >= WINDOW && look();
    }

    private synchronized boolean look() {
        long now = clock.getAsLong();
        if (now - since < WINDOW) {
            return false;
        }
        long spent = collected.getAsLong();
        boolean busy = spent - before > TIME * (now - since);
        bad = busy && used.getAsLong() > FULL * most ? bad + 1 : 0;
        since = now;
        before = spent;
        if (bad < WINDOWS) {
            return false;
        }
        // What comes after the search that stops now is to be seen anew.
        bad = 0;
        return true;
    }
}
