package io.synproof.checker.engine.util;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A pool of threads that work through a range of numbers in chunks, and hand over the results in
 * the order of the numbers, so that nothing depends on the number of threads.
 */
public final class WorkerPool implements AutoCloseable {
    /**
     * Small enough to stop soon and to share out evenly, large enough for its overhead not to show.
     */
    private static final int CHUNK = 128;

    private static final int CHUNKS_FOR_EACH_THREAD = 8;

    private final int threads;
    private @Nullable ExecutorService pool;

    public WorkerPool(int threads) {
        this.threads = threads;
    }

    /** The work on one chunk; several run at once, so it changes nothing that it shares. */
    public interface Work<R> {
        R on(long from, long to);
    }

    /**
     * Does the work on all numbers from one to before another, block by block.
     *
     * @param stops asked before each chunk; once it says yes, no further chunk is begun
     * @param merge gets each block's results in order, while no work is being done
     */
    public <R> void run(
            long from, long to, BooleanSupplier stops, Work<R> work, Consumer<List<R>> merge) {
        boolean alone = threads == 1 || to - from <= CHUNK;
        int block = alone ? CHUNK : CHUNK * CHUNKS_FOR_EACH_THREAD * threads;
        for (long start = from; start < to; start += block) {
            long end = Math.min(to, start + block);
            long chunks = (end - start + CHUNK - 1) / CHUNK;
            List<R> results =
                    alone ? here(start, end, stops, work) : together(start, end, stops, work);
            merge.accept(results);
            if (results.size() < chunks) {
                return;
            }
        }
    }

    /** Does all this at once, the first of it on the calling thread, and waits for all of it. */
    public void together(List<Runnable> parts) {
        var others = parts.stream()
                .skip(1)
                .map(part -> CompletableFuture.runAsync(part, pool()))
                .toArray(CompletableFuture<?>[]::new);
        try {
            parts.getFirst().run();
        } finally {
            // The others are awaited in any case: the caller continues with the structures they
            // share.
            await(CompletableFuture.allOf(others));
        }
    }

    private static <R> List<R> here(long from, long to, BooleanSupplier stops, Work<R> work) {
        return stops.getAsBoolean() ? List.of() : List.of(work.on(from, to));
    }

    /** The results up to the first chunk that was not begun. */
    private <R> List<R> together(long from, long to, BooleanSupplier stops, Work<R> work) {
        List<CompletableFuture<List<R>>> chunks = new ArrayList<>();
        for (long start = from; start < to; start += CHUNK) {
            long first = start;
            long end = Math.min(to, start + CHUNK);
            chunks.add(CompletableFuture.supplyAsync(() -> here(first, end, stops, work), pool()));
        }
        // All are awaited before any result is used: merging would disturb those that still run.
        await(CompletableFuture.allOf(chunks.toArray(CompletableFuture[]::new)));
        return chunks.stream()
                .map(CompletableFuture::join)
                .takeWhile(result -> !result.isEmpty())
                .map(List::getFirst)
                .toList();
    }

    /** Throws what the work threw, as it would be thrown on the calling thread. */
    private static void await(CompletableFuture<Void> all) {
        try {
            all.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }

    /** The threads, begun when first needed: most searches in a test are over before that. */
    private ExecutorService pool() {
        if (pool == null) {
            pool = Executors.newFixedThreadPool(
                    threads, Thread.ofPlatform().daemon().name("synproof-", 1).factory());
        }
        return pool;
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.close();
        }
    }
}
