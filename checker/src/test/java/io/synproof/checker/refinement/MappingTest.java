package io.synproof.checker.refinement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.checker.Checker;
import io.synproof.checker.OneMember;
import io.synproof.checker.model.ContractException;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A channel that loses messages is a queue, if one says which queue each of its states is. */
class MappingTest {
    private static final Queue QUEUE = new Queue(4, 1);

    private static Queue.State queue(LossyChannel.State state) {
        return new Queue.State(state.accepted(), state.delivered());
    }

    private static Verdict<LossyChannel.State, LossyChannel.Action> check(LossyChannel channel) {
        return Checker.of(channel)
                .check(RefinementMapping.to("a queue", QUEUE, MappingTest::queue));
    }

    @Test
    void theAlternatingBitProtocolIsAQueue() {
        assertThat(check(new LossyChannel(4, 2, true))).hasToString("""
                HOLDS: a queue
                searched: 53 states, 118 transitions, depth 18, 1 terminal, 1 deadlock; complete
                bounds:   none""");
    }

    /** What the receiver hands over twice no step of a queue can. */
    @Test
    void withOneNumberForAllMessagesAStepIsNoneOfAQueue() {
        Verdict<LossyChannel.State, LossyChannel.Action> verdict =
                check(new LossyChannel(4, 1, true));

        assertThat(verdict.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(verdict.toString()).startsWith("""
                VIOLATED: a queue, after 5 steps
                mapped:   State[in=1, out=1], then State[in=1, out=2]
                original: no step joins them; from the first only to State[in=2, out=1]
                    0. State[""");
        assertThat(Checker.of(new LossyChannel(4, 1, true))
                        .threads(2)
                        .check(RefinementMapping.to("a queue", QUEUE, MappingTest::queue)))
                .hasToString(verdict.toString());
    }

    @Test
    void aStateThatBeginsElsewhereIsToldWithoutAStep() {
        LossyChannel channel = new LossyChannel(4, 2, true);
        Verdict<LossyChannel.State, LossyChannel.Action> verdict = Checker.of(channel)
                .check(RefinementMapping.to(
                        "a queue", QUEUE, state -> new Queue.State(state.accepted() + 1, 0)));

        assertThat(verdict.toString()).startsWith("""
                VIOLATED: a queue, after 0 steps
                mapped:   State[in=1, out=0]
                original: does not begin there, only in State[in=0, out=0]
                    0. State[accepted=0,""");
        assertThat(verdict.choices()).contains("0");
    }

    @Test
    void aMappingToOneStateHoldsAndIsNoted() {
        LossyChannel channel = new LossyChannel(4, 2, true);
        RefinementMapping<LossyChannel.State, Queue.State, String> asleep =
                RefinementMapping.to("asleep", QUEUE, _ -> new Queue.State(0, 0));

        assertThat(Checker.of(channel).check(asleep).notes())
                .containsExactly("every state is mapped to where the original begins");
        assertThat(check(channel).notes()).isEmpty();
    }

    @Test
    void aBoundLeavesItUndecided() {
        LossyChannel channel = new LossyChannel(4, 2, true);
        Verdict<?, ?> verdict = Checker.of(channel)
                .within(Bounds.depth(5))
                .check(RefinementMapping.to("a queue", QUEUE, MappingTest::queue));

        assertThat(verdict.outcome()).isEqualTo(Outcome.UNDECIDED);
    }

    /** A model that counts up to a number. */
    private record UpTo(int most, int cutFrom, int keptTo) implements Model<Integer, String> {
        @Override
        public List<Integer> initialStates() {
            return List.of(0);
        }

        @Override
        public List<String> actions(Integer state) {
            return state < most ? List.of("up") : List.of();
        }

        @Override
        public Integer next(Integer state, String action) {
            return state + 1;
        }

        @Override
        public Optional<Predicate<Integer>> cut() {
            return Optional.of(state -> state >= cutFrom);
        }

        @Override
        public Optional<Predicate<Integer>> constraint() {
            return Optional.of(state -> state <= keptTo);
        }
    }

    private static Verdict<Integer, String> doubled(UpTo variant, UpTo original) {
        return Checker.of(variant).check(RefinementMapping.to("as it is", original, same -> same));
    }

    @Test
    void whatTheOriginalCannotRepresentMayGoOnInAnyWay() {
        UpTo five = new UpTo(5, 9, 9);

        assertThat(doubled(five, new UpTo(3, 9, 9)).outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(doubled(five, new UpTo(3, 2, 9))).hasToString("""
                UNDECIDED: as it is
                searched: 6 states, 5 transitions, depth 5, 1 terminal, 1 deadlock; complete
                bounds:   none
                decide:   4 states mapped to what the original cannot represent, from where it \
                could do anything; give it more room""");
    }

    @Test
    void stepsOutOfAConstraintDoNotCount() {
        UpTo five = new UpTo(5, 9, 9);

        assertThat(doubled(new UpTo(5, 9, 3), new UpTo(3, 9, 9)).outcome())
                .isEqualTo(Outcome.HOLDS);
        assertThat(doubled(five, new UpTo(5, 9, 3)).outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(doubled(five, five).outcome()).isEqualTo(Outcome.HOLDS);
    }

    @Test
    void aSymmetryIsRefused() {
        RefinementMapping<Queue.State, Queue.State, String> same =
                RefinementMapping.to("itself", QUEUE, state -> state);
        assertThatThrownBy(() -> Checker.of(QUEUE).upTo(new OneMember<>()).check(same))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("check it without upTo");
    }

    @Test
    @SuppressWarnings("NullAway")
    void aMappingToNullIsToldWithTheState() {
        RefinementMapping<Queue.State, Queue.State, String> lost =
                RefinementMapping.to("itself", QUEUE, state -> state.out() == 1 ? null : state);

        assertThatThrownBy(() -> Checker.of(QUEUE).check(lost))
                .isInstanceOf(ContractException.class)
                .hasMessageContaining("what a state is mapped to: null");
    }

    @Test
    void anOriginalThatThrowsIsTold() {
        Model<Queue.State, String> broken = new Model<>() {
            @Override
            public List<Queue.State> initialStates() {
                return QUEUE.initialStates();
            }

            @Override
            public List<String> actions(Queue.State state) {
                throw new IllegalStateException("out of order");
            }

            @Override
            public Queue.State next(Queue.State state, String action) {
                return state;
            }
        };

        assertThatThrownBy(() -> Checker.of(QUEUE)
                        .check(RefinementMapping.to("what is broken", broken, state -> state)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("out of order");
    }

    @Test
    void theDocumentShowsBothVerdicts() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "refinement.md"));

        assertThat(document)
                .contains(check(new LossyChannel(4, 2, true)).toString().indent(4))
                .contains(check(new LossyChannel(4, 1, true)).toString().indent(4));
    }
}
