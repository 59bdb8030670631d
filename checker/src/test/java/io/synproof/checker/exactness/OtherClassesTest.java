package io.synproof.checker.exactness;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.model.Model;
import io.synproof.checker.result.StateSpace;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** States of several classes: what is of no class that was kept is no state. */
class OtherClassesTest {
    private sealed interface State {
        record Counting(int count) implements State {}

        record Lost(int count) implements State {}
    }

    /** Counts to three, and from there it cannot say where it is. */
    private static final Model<State, String> LOSING_COUNT = new Model<>() {
        @Override
        public List<State> initialStates() {
            return List.of(new State.Counting(0));
        }

        @Override
        public List<String> actions(State state) {
            return List.of("up");
        }

        @Override
        public State next(State state, String action) {
            return switch (state) {
                case State.Counting(int count) when count == 3 -> new State.Lost(count);
                case State.Counting(int count) -> new State.Counting(count + 1);
                case State.Lost lost -> lost;
            };
        }

        @Override
        public Optional<Predicate<State>> cut() {
            return Optional.of(State.Lost.class::isInstance);
        }
    };

    @Test
    void aStateOfAnotherClassIsNotContained() {
        StateSpace<State, String> space = Checker.of(LOSING_COUNT).explore();

        assertThat(space.size()).isEqualTo(4);
        assertThat(space.contains(new State.Counting(3))).isTrue();
        assertThat(space.contains(new State.Lost(3))).isFalse();
        assertThat(space.traceTo(new State.Lost(3))).isEmpty();
    }

    @Test
    void aModelThatCutsStatesOfAnotherClassCanBeCheckedItself() {
        assertThat(Checker.of(LOSING_COUNT).selfCheck().orThrow().coverage().cut())
                .isEqualTo(1);
    }
}
