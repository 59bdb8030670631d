package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.model.Model;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The facets of a model that says nothing about them. */
class ModelTest {

    sealed interface Action {
        record Go(int far) implements Action {}

        enum Wait implements Action {
            SHORT,
            LONG {
                @Override
                public String toString() {
                    return "a long time";
                }
            }
        }
    }

    private static final Model<Integer, Action> SILENT = new Model<>() {
        @Override
        public List<Integer> initialStates() {
            return List.of(0);
        }

        @Override
        public List<Action> actions(Integer state) {
            return List.of();
        }

        @Override
        public Integer next(Integer state, Action action) {
            return state;
        }
    };

    @Test
    void theKindOfAnActionIsItsClassOrItsConstant() {
        assertThat(SILENT.kind(new Action.Go(3))).isEqualTo("Go");
        assertThat(SILENT.kind(Action.Wait.SHORT)).isEqualTo("SHORT");
        assertThat(SILENT.kind(Action.Wait.LONG)).isEqualTo("LONG");
    }

    @Test
    void facetsNotGivenSayNothing() {
        assertThat(SILENT.constraint()).isEmpty();
        assertThat(SILENT.cut()).isEmpty();
        assertThat(SILENT.isProperEnd(0)).isFalse();
        assertThat(SILENT.faults(new Action.Go(1))).isZero();
        assertThat(SILENT.isTick(new Action.Go(1))).isFalse();
        assertThat(SILENT.awaitsTime(0)).isFalse();
        assertThat(SILENT.limits()).isEmpty();
        assertThat(SILENT.kinds()).isEmpty();
    }
}
