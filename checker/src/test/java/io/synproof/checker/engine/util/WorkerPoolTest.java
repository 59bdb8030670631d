package io.synproof.checker.engine.util;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerPoolTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void resultsAreMergedInTheOrderOfTheNumbers(int threads) {
        List<Long> merged = new ArrayList<>();
        try (WorkerPool workers = new WorkerPool(threads)) {
            workers.run(
                    5,
                    20_005,
                    () -> false,
                    (from, to) -> LongStream.range(from, to).boxed().toList(),
                    parts -> parts.forEach(merged::addAll));
        }

        assertThat(merged).isEqualTo(LongStream.range(5, 20_005).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void whatIsMergedBeforeAStopHasNoGap(int threads) {
        AtomicInteger asked = new AtomicInteger();
        List<Long> merged = new ArrayList<>();
        try (WorkerPool workers = new WorkerPool(threads)) {
            workers.run(
                    0,
                    20_000,
                    () -> asked.incrementAndGet() > 30,
                    (from, to) -> LongStream.range(from, to).boxed().toList(),
                    parts -> parts.forEach(merged::addAll));
        }

        assertThat(merged).hasSizeLessThan(20_000);
        assertThat(merged).isEqualTo(LongStream.range(0, merged.size()).boxed().toList());
    }

    @Test
    void allThreadsWork() throws InterruptedException {
        CountDownLatch both = new CountDownLatch(2);
        Set<String> names = ConcurrentHashMap.newKeySet();
        try (WorkerPool workers = new WorkerPool(2)) {
            workers.run(
                    0,
                    2_000,
                    () -> false,
                    (_, _) -> {
                        if (names.add(Thread.currentThread().getName())) {
                            both.countDown();
                            awaitOrFail(both);
                        }
                        return 0;
                    },
                    _ -> {});
        }

        assertThat(both.await(0, TimeUnit.SECONDS)).isTrue();
        assertThat(names).hasSize(2).allMatch(name -> name.startsWith("synproof-"));
    }

    private static void awaitOrFail(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatWorkThrowsIsThrownAsItIs(int threads) {
        try (WorkerPool workers = new WorkerPool(threads)) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> workers.run(
                            0,
                            2_000,
                            () -> false,
                            (from, _) -> {
                                throw new IllegalStateException("from " + from);
                            },
                            _ -> {}))
                    .withMessageStartingWith("from ");
            assertThatExceptionOfType(OutOfMemoryError.class)
                    .isThrownBy(() -> workers.run(
                            0,
                            2_000,
                            () -> false,
                            (_, _) -> {
                                throw new OutOfMemoryError("not really");
                            },
                            _ -> {}));
        }
    }

    @Test
    void nothingIsDoneForAnEmptyRange() {
        try (WorkerPool workers = new WorkerPool(2)) {
            workers.run(
                    7,
                    7,
                    () -> false,
                    (_, _) -> {
                        throw new AssertionError("asked");
                    },
                    _ -> {
                        throw new AssertionError("merged");
                    });
        }
    }
}
