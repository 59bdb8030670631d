package io.synproof.checker.engine.util;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A parallel map: several searches at a time, each independent of the others. */
public final class ParallelMap {
    private ParallelMap() {}

    /** Callback for each completed result. */
    public interface Listener<R> {
        /**
         * A result is there.
         *
         * @param index which it is
         * @param done how many there are by now
         */
        void onResult(int index, int done, R result);
    }

    /**
     * The results for all numbers from 0 to before a count, in their order. If the work on a number
     * throws, no further work is begun, and the exception is thrown here.
     *
     * @param threads the number of threads, at least 1
     * @param listener called on the thread that has the result, one at a time
     */
    public static <R> List<R> all(
            int threads, int count, IntFunction<R> work, Listener<R> listener) {
        AtomicReferenceArray<Optional<R>> results = new AtomicReferenceArray<>(count);
        AtomicInteger next = new AtomicInteger();
        Runnable share = share(next, results, work, new Telling<>(listener));
        try (WorkerPool workers = new WorkerPool(threads)) {
            workers.together(IntStream.range(0, Math.min(threads, count))
                    .mapToObj(_ -> share)
                    .toList());
        }
        List<R> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(results.get(i).orElseThrow());
        }
        return List.copyOf(all);
    }

    private static <R> Runnable share(
            AtomicInteger next,
            AtomicReferenceArray<Optional<R>> results,
            IntFunction<R> work,
            Telling<R> telling) {
        return () -> {
            try {
                int index = next.getAndIncrement();
                while (index < results.length()) {
                    R result = work.apply(index);
                    results.set(index, Optional.of(result));
                    telling.tell(index, result);
                    index = next.getAndIncrement();
                }
            } catch (RuntimeException | Error thrown) {
                next.set(results.length());
                throw thrown;
            }
        };
    }

    /** A counter of results, which tells the listener of one at a time. */
    private static final class Telling<R> {
        private final Listener<R> listener;
        private int done;

        Telling(Listener<R> listener) {
            this.listener = listener;
        }

        synchronized void tell(int index, R result) {
            done++;
            listener.onResult(index, done, result);
        }
    }
}
