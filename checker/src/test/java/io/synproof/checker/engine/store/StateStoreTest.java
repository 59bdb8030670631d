package io.synproof.checker.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.engine.encode.BitLayout;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateStoreTest {
    /** More than two chunks, in portions that straddle them. */
    private static final int STATES = 40_000;

    private static final int PORTION = 777;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whatIsAppendedIsReadByItsNumber(int words) {
        StateStore store = filled(words);
        long[] read = new long[words + 1];

        assertThat(store.size()).isEqualTo(STATES);
        for (int number = 0; number < STATES; number++) {
            store.read(number, read, 1);
            for (int word = 0; word < words; word++) {
                assertThat(read[word + 1]).isEqualTo(word(number, word));
            }
            assertThat(store.holds(number, read, 1)).isTrue();
        }
    }

    @Test
    void aStateIsHeldIfEachWordIsTheSame() {
        StateStore store = filled(2);

        assertThat(store.holds(20_000, new long[] {word(20_000, 0), word(20_000, 1)}, 0))
                .isTrue();
        assertThat(store.holds(20_000, new long[] {word(20_000, 0), word(20_001, 1)}, 0))
                .isFalse();
        assertThat(store.holds(20_000, new long[] {word(20_001, 0), word(20_000, 1)}, 0))
                .isFalse();
    }

    @Test
    void aBatchIsFilledUpToTheLastState() {
        StateStore store = filled(2);
        Batch batch = new Batch(2, 100);
        store.readMany(STATES - 30, STATES, batch);

        assertThat(batch.count).isEqualTo(30);
        assertThat(batch.words).startsWith(word(STATES - 30, 0), word(STATES - 30, 1));
        assertThat(batch.hashes[29]).isEqualTo(VisitedTable.hashOf(batch.words, 58, 2));
        store.readMany(16_350, STATES, batch);
        assertThat(batch.count).isEqualTo(100);
        assertThat(batch.words[198]).isEqualTo(word(16_449, 0));
    }

    @Test
    void repackedStatesHaveTheSameFieldsAndNumbers() {
        BitLayout old = BitLayout.of(20, 3);
        BitLayout wide = BitLayout.of(20, 31, 31);
        StateStore store = new StateStore(old.words());
        long[] words = new long[2];
        for (int number = 0; number < STATES; number++) {
            old.pack(new int[] {number, number % 7}, words, 0);
            store.append(words, 1);
        }
        StateStore repacked = store.repacked(old, wide);

        assertThat(repacked.size()).isEqualTo(STATES);
        int[] fields = new int[3];
        for (int number = 0; number < STATES; number++) {
            repacked.read(number, words, 0);
            wide.unpack(words, 0, fields);
            assertThat(fields).containsExactly(number, number % 7, 0);
        }
    }

    private static StateStore filled(int words) {
        StateStore store = new StateStore(words);
        for (int from = 0; from < STATES; from += PORTION) {
            int start = from;
            int count = Math.min(PORTION, STATES - from);
            long[] some = IntStream.range(0, count * words)
                    .mapToLong(i -> word(start + i / words, i % words))
                    .toArray();
            assertThat(store.append(some, count)).isEqualTo(from);
        }
        return store;
    }

    private static long word(int number, int word) {
        return BitLayout.MARK | (number * 10L + word);
    }
}
