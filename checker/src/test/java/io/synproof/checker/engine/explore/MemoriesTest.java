package io.synproof.checker.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.engine.encode.BitLayout;
import io.synproof.checker.engine.store.CostTable;
import io.synproof.checker.engine.util.Interner;
import io.synproof.checker.engine.util.MemoTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search remembers besides states comes back as it was. */
class MemoriesTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theLeastCostOfEachStateIsKept(int words) {
        CostTable costs = new CostTable(words);
        for (int round = 3; round > 0; round--) {
            for (int value = 0; value < 1_000; value++) {
                costs.put(state(value, words), 0, value + round);
            }
        }
        for (int value = 0; value < 1_000; value++) {
            costs.put(state(value, words), 0, value + 2);
            assertThat(costs.of(state(value, words), 0)).isEqualTo(value + 1);
        }
        assertThat(costs.of(state(1_000, words), 0)).isEqualTo(CostTable.NEVER);
    }

    /** Whatever was displaced meanwhile: of three fields the answer depends on two. */
    @Test
    void anAnswerIsThatOfTheFieldsItDependsOn() {
        BitLayout layout = BitLayout.of(31, 10, 31);
        PredicateCache answers = new PredicateCache(layout, new int[] {0, 1});
        long[] words = new long[layout.words()];
        List<Integer> asked = new ArrayList<>();
        for (int i = 0; i < 200_000; i++) {
            int a = i * 31 % 97;
            int b = i % 83;
            layout.pack(new int[] {a, b, i}, words, 0);
            boolean answer = answers.of(words, 0, () -> {
                asked.add(a * 83 + b);
                return isYes(a, b);
            });
            assertThat(answer).isEqualTo(isYes(a, b));
        }
        assertThat(asked.size()).isLessThan(100_000);
    }

    private static boolean isYes(int a, int b) {
        return (a * 7 + b * 13) % 3 == 0;
    }

    @Test
    void aQuestionThatDependsOnNothingIsAskedOnce() {
        BitLayout layout = BitLayout.of(31, 31, 31);
        PredicateCache answers = new PredicateCache(layout, new int[0]);
        long[] words = new long[layout.words()];
        List<Integer> asked = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            layout.pack(new int[] {i, i, i}, words, 0);
            assertThat(answers.of(words, 0, () -> asked.add(0))).isTrue();
        }
        assertThat(asked).hasSize(1);
    }

    private record SameHash(int value) {
        @Override
        public int hashCode() {
            return 1;
        }
    }

    @Test
    void equalValuesGetOneNumberAndOthersAnother() {
        Interner<SameHash> interner = new Interner<>();
        for (int value = 0; value < 500; value++) {
            assertThat(interner.find(new SameHash(value))).isEqualTo(Interner.NONE);
            assertThat(interner.numberOf(new SameHash(value))).isEqualTo(value);
            assertThat(interner.numberOf(new SameHash(value))).isEqualTo(value);
        }
        assertThat(interner.size()).isEqualTo(500);
        for (int value = 0; value < 500; value++) {
            assertThat(interner.find(new SameHash(value))).isEqualTo(value);
            assertThat(interner.get(value)).isEqualTo(new SameHash(value));
        }
    }

    @Test
    void threadsThatInternTheSameValuesAgreeOnTheirNumbers() {
        Interner<Integer> interner = new Interner<>();
        List<List<Integer>> numbers = IntStream.range(0, 4)
                .mapToObj(thread -> CompletableFuture.supplyAsync(() -> IntStream.range(0, 20_000)
                        .map(i -> thread % 2 == 0 ? i : 19_999 - i)
                        .mapToObj(i -> List.of(i, interner.numberOf(i)))
                        .filter(pair -> !interner.get(pair.get(1)).equals(pair.get(0)))
                        .map(pair -> pair.get(0))
                        .toList()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(numbers).allMatch(List::isEmpty);
        assertThat(interner.size()).isEqualTo(20_000);
        Set<Integer> all = new HashSet<>();
        for (int value = 0; value < 20_000; value++) {
            all.add(interner.find(value));
        }
        assertThat(all).hasSize(20_000).allMatch(number -> number >= 0 && number < 20_000);
    }

    @Test
    void whatIsPutIntoASlotIsFoundThere() {
        MemoTable<String> slots = new MemoTable<>();
        slots.put(100, "hundred");
        slots.put(3, "three");

        assertThat(slots.get(100)).isEqualTo("hundred");
        assertThat(slots.get(3)).isEqualTo("three");
        assertThat(slots.get(4)).isNull();
        assertThat(slots.get(1_000_000)).isNull();
    }

    private static long[] state(int value, int words) {
        long[] state = new long[words];
        java.util.Arrays.fill(state, BitLayout.MARK);
        state[words - 1] |= value;
        return state;
    }
}
