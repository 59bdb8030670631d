package io.synproof.checker.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.DecisionCounts;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All that is known, large or small: {@code -Dsynproof.bench=all} asks for it. */
@EnabledIfSystemProperty(named = "synproof.bench", matches = "all")
class BenchCountsTest {

    @ParameterizedTest
    @MethodSource
    void everySearchCountsWhatIndependentProgramsCount(Known known) {
        for (int threads : new int[] {1, 2}) {
            Task task = new Task(
                    known.model(),
                    known.parameters(),
                    threads,
                    Bounds.none(),
                    false,
                    Optional.empty());
            DecisionCounts census = task.run(_ -> {}, () -> false);

            assertThat(census.coverage().complete()).isTrue();
            assertThat(Counts.of(census).differencesFrom(known.counts())).isEmpty();
        }
    }

    static Stream<Known> everySearchCountsWhatIndependentProgramsCount() {
        return Known.ALL.stream();
    }
}
