package io.synproof.checker.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StateTableTest {

    @Test
    void growsAndKeepsItsNumbers() {
        StateTable<Integer> table = new StateTable<>();
        IntStream.range(0, 100_000).forEach(n -> table.add(n * 7, StateTable.hash(n * 7)));

        assertThat(table.size()).isEqualTo(100_000);
        assertThat(IntStream.range(0, 100_000))
                .allMatch(n -> table.find(n * 7, StateTable.hash(n * 7)) == n);
        assertThat(table.find(1, StateTable.hash(1))).isEqualTo(StateTable.NONE);
    }

    @Test
    void spreadsHashCodesThatDifferInFewBits() {
        assertThat(IntStream.range(0, 1 << 16)
                        .map(n -> StateTable.hash(n << 16) & 0xffff)
                        .distinct()
                        .count())
                .isGreaterThan(40_000);
    }
}
