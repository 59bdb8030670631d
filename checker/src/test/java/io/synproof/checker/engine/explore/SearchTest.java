package io.synproof.checker.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.engine.contract.ContractSampling;
import io.synproof.checker.engine.control.JvmInstruments;
import io.synproof.checker.engine.control.SearchOptions;
import io.synproof.checker.engine.expand.Representation;
import io.synproof.checker.engine.util.WorkerPool;
import io.synproof.checker.model.Model;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.StopReason;
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
        JvmInstruments empty = new JvmInstruments(() -> 0, () -> 0, () -> {});
        Coverage coverage = search(
                SearchOptions.of(COUNTER).withBounds(Bounds.memory(1_000)).withGauges(empty));

        assertThat(coverage.stoppedBy()).hasValue(StopReason.MEMORY);
        assertThat(coverage.states()).isBetween(400L, 1_024L);
        assertThat(coverage.complete()).isFalse();
    }

    private static Coverage search(SearchOptions<Integer, Integer> settings) {
        try (WorkerPool workers = new WorkerPool(1)) {
            var representation = Representation.of(COUNTER);
            return new Search<>(settings, List.of(), representation, workers, ContractSampling.SOME)
                    .run()
                    .coverage();
        }
    }
}
