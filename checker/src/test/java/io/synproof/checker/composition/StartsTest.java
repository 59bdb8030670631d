package io.synproof.checker.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.checker.Checker;
import io.synproof.checker.coverability.UnboundedRefusedException;
import io.synproof.checker.model.Trace;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A protocol that may begin in several states is searched from each. */
class StartsTest {

    /** Two countdowns, of which the first begins anywhere up to a number. */
    record Countdowns(int most) implements Protocol<Integer, String, Unit, String> {
        private static CompositeState<Integer, String, Unit> from(int left) {
            return new CompositeState<>(List.of(left, 1), List.of(), Unit.UNIT);
        }

        @Override
        public CompositeState<Integer, String, Unit> start() {
            return from(0);
        }

        @Override
        public List<CompositeState<Integer, String, Unit>> starts() {
            return IntStream.rangeClosed(0, most).mapToObj(Countdowns::from).toList();
        }

        @Override
        public Medium medium() {
            return Medium.bag(0);
        }

        @Override
        public List<Integer> recipients(String message) {
            return List.of(0);
        }

        @Override
        public List<LocalMove<String, String, Integer, String, Unit>> moves(
                int self, Integer left, Unit none) {
            return left == 0 ? List.of() : List.of(move(self + " counts", left - 1, none));
        }

        @Override
        public List<LocalMove<String, String, Integer, String, Unit>> arrivals(
                int self, Integer left, Unit none, String message, int passed) {
            return List.of();
        }
    }

    /** The same, as another wraps it. */
    private record Wrapped(Countdowns model)
            implements ForwardingComposition<
                    CompositeState<Integer, String, Unit>, String, String, Integer, String, Unit> {}

    private static Property<CompositeState<Integer, String, Unit>, String> stands(int left) {
        return Property.reachable(
                "it stands at " + left, state -> state.processes().getFirst() == left);
    }

    /** Of the first from 0 to 3, and of the other 0 or 1. */
    @Test
    void allStatesFromEachStartAreSeen() {
        Coverage coverage = Checker.of(new Countdowns(3)).explore().coverage();

        assertThat(coverage.states()).isEqualTo(8);
        assertThat(coverage.transitions()).isEqualTo(3 * 2 + 4);
        assertThat(coverage.depth()).isEqualTo(1);
        assertThat(Checker.of(new Wrapped(new Countdowns(3)))
                        .explore()
                        .coverage()
                        .withoutTime())
                .isEqualTo(coverage.withoutTime());
        assertThat(Checker.of(new Countdowns(3)).selfCheck().findings()).isEmpty();
    }

    @Test
    void aTraceSaysInWhichItBegins() {
        Verdict<CompositeState<Integer, String, Unit>, String> third =
                Checker.of(new Countdowns(3)).check(stands(2));

        assertThat(third.choices()).contains("2");
        assertThat(Trace.follow(new Countdowns(3), "2").last().processes()).containsExactly(2, 1);
        assertThat(Checker.of(new Countdowns(1)).check(stands(2)).isSatisfied()).isFalse();
    }

    @Test
    void withoutSeveralItBeginsAtTheStart() {
        assertThat(Checker.of(new Countdowns(0)).explore().size()).isEqualTo(2);
    }

    /** What is asked for every number is asked from one start. */
    @Test
    void forEveryNumberOneIsAskedAtATime() {
        Property<CompositeState<Integer, String, Unit>, String> stuck = Property.noDeadlock();

        assertThatThrownBy(() -> Checker.of(new Countdowns(3)).unbounded().check(stuck))
                .isInstanceOf(UnboundedRefusedException.class)
                .hasMessageContaining("the model has several initial states");
        assertThat(Checker.of(new Countdowns(0)).unbounded().check(stuck).isSatisfied())
                .isFalse();
    }
}
