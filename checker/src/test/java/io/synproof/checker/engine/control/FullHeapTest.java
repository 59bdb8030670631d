package io.synproof.checker.engine.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FullHeapTest {
    private static final long SECOND = 1_000_000_000L;

    private long now;
    private long collected;
    private long used = 90;
    private final FullHeap heap = new FullHeap(() -> now, () -> collected, () -> used, 100);

    /** A second goes by, of which this share, in tenths, goes into collections. */
    private boolean second(int tenths) {
        now += SECOND;
        collected += SECOND / 10 * tenths;
        return heap.getAsBoolean();
    }

    @Test
    void isSeenAfterTwoSecondsOfCollectionsThatFreeNothing() {
        assertThat(second(9)).isFalse();
        assertThat(second(9)).isTrue();
    }

    @Test
    void isNotSeenWhileMostTimeIsTheSearchs() {
        assertThat(second(9)).isFalse();
        assertThat(second(6)).isFalse();
        assertThat(second(9)).isFalse();
    }

    @Test
    void isNotSeenWhereCollectionsMakeRoom() {
        used = 80;

        assertThat(second(9)).isFalse();
        assertThat(second(9)).isFalse();
    }

    @Test
    void isSeenAnewByTheNextSearch() {
        second(9);
        second(9);

        assertThat(second(9)).isFalse();
        assertThat(second(9)).isTrue();
    }

    @Test
    void isNotLookedForMoreOftenThanOnceASecond() {
        now += SECOND - 1;
        collected += SECOND - 1;

        assertThat(heap.getAsBoolean()).isFalse();
        assertThat(second(9)).isFalse();
        assertThat(second(9)).isTrue();
    }
}
