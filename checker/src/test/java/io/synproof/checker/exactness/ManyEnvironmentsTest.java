package io.synproof.checker.exactness;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.Protocol;
import io.synproof.checker.result.Coverage;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A composition with more environments than a search keeps the local steps of. */
class ManyEnvironmentsTest {
    private static final int ENVIRONMENTS = 40_000;

    /** One doubles the environment and writes of it; the other reads, and changes it too. */
    private record Counting() implements Protocol<Boolean, Integer, Integer, String> {
        @Override
        public CompositeState<Boolean, Integer, Integer> start() {
            return new CompositeState<>(List.of(false, false), List.of(), 1);
        }

        @Override
        public Medium medium() {
            return Medium.bag(1);
        }

        @Override
        public List<Integer> recipients(Integer letter) {
            return List.of(1);
        }

        @Override
        public List<LocalMove<String, String, Boolean, Integer, Integer>> moves(
                int self, Boolean process, Integer around) {
            if (self == 1 || around >= ENVIRONMENTS) {
                return List.of();
            }
            LocalMove<String, String, Boolean, Integer, Integer> write =
                    move("write", !process, 2 * around);
            return List.of(
                    write.sending(around % 2).unlessInFlight(_ -> true),
                    move("count", process, 2 * around + 1));
        }

        @Override
        public List<LocalMove<String, String, Boolean, Integer, Integer>> arrivals(
                int self, Boolean process, Integer around, Integer letter, int passed) {
            return List.of(
                    move("read " + letter, !process, around),
                    move("look at " + letter, process, around ^ letter));
        }
    }

    /** What its steps are by definition is searched as any other model is. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void hasTheStatesAndStepsThatItHasByDefinition(int threads) {
        Coverage expected =
                Checker.of(new ByDefinition<>(new Counting())).explore().coverage();
        Coverage coverage =
                Checker.of(new Counting()).threads(threads).explore().coverage();

        assertThat(coverage.states()).isEqualTo(expected.states()).isGreaterThan(2 * ENVIRONMENTS);
        assertThat(coverage.transitions()).isEqualTo(expected.transitions());
        assertThat(coverage.depth()).isEqualTo(expected.depth());
    }
}
