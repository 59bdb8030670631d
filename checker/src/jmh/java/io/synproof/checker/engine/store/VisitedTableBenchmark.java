package io.synproof.checker.engine.store;

import io.synproof.checker.engine.encode.BitLayout;
import io.synproof.checker.engine.expand.Successors;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes to build a set of states from nothing: each state is met about five times, in
 * no order, as in a search.
 *
 * <p>The time is that of one run over all the states met, whose number is {@link #states} times
 * {@link #MEETINGS}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
@Fork(
        value = 3,
        jvmArgs = {"-Xms6g", "-Xmx6g", "-XX:+UseParallelGC"})
public class VisitedTableBenchmark {
    private static final int MEETINGS = 5;

    /** About the number of distinct states. */
    @Param({"1000000", "10000000"})
    private int states;

    private long[] met = {};

    /** Draws the states that are met. */
    @Setup(Level.Trial)
    public void draw() {
        SplittableRandom random = new SplittableRandom(1);
        met = random.longs((long) states * MEETINGS, 0, states)
                .map(number -> VisitedTable.hash(number) | BitLayout.MARK)
                .toArray();
    }

    /** States of one word, one thread. */
    @Benchmark
    public long narrow() {
        return fill(1, false);
    }

    /** States of one word, in the table that threads share, by one of them. */
    @Benchmark
    public long narrowShared() {
        return fill(1, true);
    }

    /** States of two words. */
    @Benchmark
    public long wide() {
        return fill(2, true);
    }

    private long fill(int words, boolean shared) {
        VisitedTable table = VisitedTable.of(words, shared);
        Batch batch = new Batch(words, Successors.BATCH);
        for (int from = 0; from < met.length; from += Successors.BATCH) {
            take(from, words, batch);
            while (batch.count > 0) {
                if (table.isFullFor(batch.count)) {
                    table.growFor(batch.count);
                }
                if (!table.addAll(batch)) {
                    table.growFor(table.size());
                }
                batch.keepRest();
            }
        }
        return table.size();
    }

    private void take(int from, int words, Batch batch) {
        batch.count = Math.min(Successors.BATCH, met.length - from);
        for (int i = 0; i < batch.count; i++) {
            for (int word = 0; word < words; word++) {
                batch.words[i * words + word] = met[from + i];
            }
            batch.hashes[i] = VisitedTable.hashOf(batch.words, i * words, words);
        }
    }

    /** The set of the JDK. */
    @Benchmark
    public long hashSet() {
        Set<Long> set = new HashSet<>();
        for (long state : met) {
            set.add(state);
        }
        return set.size();
    }

    /** The plainest table of longs: open addressing, a power of two, doubled when half full. */
    @Benchmark
    public long openAddressing() {
        long[] slots = new long[1024];
        int size = 0;
        for (long state : met) {
            if (put(slots, state)) {
                size++;
                if (size * 2 > slots.length) {
                    slots = doubled(slots);
                }
            }
        }
        return size;
    }

    private static long[] doubled(long[] slots) {
        long[] bigger = new long[slots.length * 2];
        for (long state : slots) {
            if (state != 0) {
                put(bigger, state);
            }
        }
        return bigger;
    }

    /** Whether it was new. */
    private static boolean put(long[] slots, long state) {
        int mask = slots.length - 1;
        int slot = (int) VisitedTable.hash(state) & mask;
        while (slots[slot] != 0 && slots[slot] != state) {
            slot = (slot + 1) & mask;
        }
        boolean fresh = slots[slot] == 0;
        slots[slot] = state;
        return fresh;
    }
}
