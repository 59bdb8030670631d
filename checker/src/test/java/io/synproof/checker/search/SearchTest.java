package io.synproof.checker.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Coverage;
import io.synproof.checker.Model;
import io.synproof.checker.Stop;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTest {

    /** Each number has two successors, modulo 10, the first of them twice. */
    private static final Model<Integer, Integer> TEN = new Model<>() {
        @Override
        public List<Integer> initialStates() {
            return List.of(0);
        }

        @Override
        public List<Integer> actions(Integer state) {
            return List.of(1, 2, 11);
        }

        @Override
        public Integer next(Integer state, Integer action) {
            return (2 * state + action) % 10;
        }
    };

    @Test
    void anEngineThatIsFullStopsAsMemoryDoes() {
        Coverage coverage = withRoomFor(6);

        assertThat(coverage.states()).isEqualTo(6);
        assertThat(coverage.transitions()).isEqualTo(9);
        assertThat(coverage.stoppedBy()).hasValue(Stop.MEMORY);
        assertThat(coverage.complete()).isFalse();
    }

    @Test
    void anEngineWithJustEnoughRoomIsNotFull() {
        Coverage coverage = withRoomFor(10);

        assertThat(coverage.states()).isEqualTo(10);
        assertThat(coverage.transitions()).isEqualTo(30);
        assertThat(coverage.complete()).isTrue();
    }

    private static Coverage withRoomFor(int states) {
        Settings<Integer, Integer> settings = Settings.of(TEN);
        try (Workers workers = new Workers(1)) {
            var engine = new PlainEngine<>(TEN, states);
            return new Search<>(settings, List.of(), engine, workers).run().coverage();
        }
    }
}
