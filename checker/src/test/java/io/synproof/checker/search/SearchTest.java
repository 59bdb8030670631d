package io.synproof.checker.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Bounds;
import io.synproof.checker.Coverage;
import io.synproof.checker.Model;
import io.synproof.checker.Stop;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTest {

    /** Counts for ever. */
    private static final Model<Integer, Integer> COUNTER = new Model<>() {
        @Override
        public List<Integer> initialStates() {
            return List.of(0);
        }

        @Override
        public List<Integer> actions(Integer state) {
            return List.of(1, 2);
        }

        @Override
        public Integer next(Integer state, Integer action) {
            return state + action;
        }
    };

    @Test
    void aTableThatMayNotGrowStopsTheSearch() {
        Gauges empty = new Gauges(() -> 0, () -> 0, () -> {});
        Coverage coverage =
                search(Settings.of(COUNTER).withBounds(Bounds.memory(1_000)).withGauges(empty));

        assertThat(coverage.stoppedBy()).hasValue(Stop.MEMORY);
        assertThat(coverage.states()).isBetween(400L, 1_024L);
        assertThat(coverage.complete()).isFalse();
    }

    private static Coverage search(Settings<Integer, Integer> settings) {
        try (Workers workers = new Workers(1)) {
            var representation = Representation.of(COUNTER);
            return new Search<>(settings, List.of(), representation, workers, Care.SOME)
                    .run()
                    .coverage();
        }
    }
}
