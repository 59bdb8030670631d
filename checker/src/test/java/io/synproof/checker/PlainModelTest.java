package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.StateMonitor;
import io.synproof.checker.property.Property;
import io.synproof.checker.refinement.ObservedModel;
import io.synproof.checker.result.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A model without labels can be watched by monitors, and observed by its states. */
class PlainModelTest {
    private static final int EVEN = 2;

    /** Numbers from 0 to below a bound, and round. */
    private record Round(int bound) implements Model<Integer, String> {
        @Override
        public List<Integer> initialStates() {
            return List.of(0);
        }

        @Override
        public List<String> actions(Integer state) {
            return List.of("up");
        }

        @Override
        public Integer next(Integer state, String action) {
            return (state + 1) % bound;
        }
    }

    /** Counts the steps to a given number, up to two. */
    private record Visits(int number) implements StateMonitor<Integer, String, Integer> {
        @Override
        public Integer initial(Integer start) {
            return 0;
        }

        @Override
        public Integer next(Integer memory, Integer before, String label, Integer after) {
            return after == number ? Math.min(memory + 1, 2) : memory;
        }
    }

    @Test
    void itsStatesAreWatched() {
        var watched = LabelledModel.of(new Round(5)).watchedBy(new Visits(3));

        assertThat(Checker.of(watched)
                        .check(Property.<MonitoredState<Integer, Integer>, String>reachable(
                                "twice", state -> state.memory() == 2))
                        .trace()
                        .orElseThrow()
                        .length())
                .isEqualTo(8);
        assertThat(Checker.of(watched).explore().size()).isEqualTo(13);
    }

    @Test
    void itsStatesAreObserved() {
        ObservedModel<Integer, String, Integer> six =
                ObservedModel.byStates(new Round(6), n -> Optional.of(n % EVEN));
        ObservedModel<Integer, String, Integer> four =
                ObservedModel.byStates(new Round(4), n -> Optional.of(n % EVEN));
        ObservedModel<Integer, String, Integer> three =
                ObservedModel.byStates(new Round(3), n -> Optional.of(n % EVEN));

        assertThat(Checker.of(six.model()).check(six.refines("four", four)).outcome())
                .isEqualTo(Outcome.HOLDS);
        assertThat(Checker.of(three.model()).check(three.refines("four", four)).outcome())
                .isEqualTo(Outcome.VIOLATED);
    }
}
