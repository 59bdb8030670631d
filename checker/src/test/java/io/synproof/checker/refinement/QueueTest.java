package io.synproof.checker.refinement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.checker.Bounds;
import io.synproof.checker.Checker;
import io.synproof.checker.Model;
import io.synproof.checker.ModelException;
import io.synproof.checker.Outcome;
import io.synproof.checker.Permutation;
import io.synproof.checker.Stop;
import io.synproof.checker.Symmetry;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A channel that loses messages, with a sender that repeats them, looks like a queue. */
class QueueTest {
    private static final Queue QUEUE = new Queue(4, 1);

    private static RefinementVerdict<LossyChannel.State, LossyChannel.Action, String> check(
            LossyChannel channel) {
        return Checker.of(channel)
                .check(channel.observed().refines("a queue", QUEUE.observed()));
    }

    @Test
    void theAlternatingBitProtocolRefinesAQueue() {
        var verdict = check(new LossyChannel(4, 2, true));

        assertThat(verdict.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(verdict).hasToString("""
                ?""".stripTrailing());
    }

    @Test
    void theQueueShowsNothingThatTheProtocolDoesNot() {
        LossyChannel channel = new LossyChannel(4, 2, true);
        var both = Checker.of(channel)
                .checkBothWays(channel.observed().refines("a queue", QUEUE.observed()));

        assertThat(both.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(both.back().name()).isEqualTo("a queue, reversed");
    }

    @Test
    void aQueueWithRoomForTwoDoesMoreThanTheProtocol() {
        LossyChannel channel = new LossyChannel(4, 2, true);
        var both = Checker.of(channel)
                .checkBothWays(
                        channel.observed().refines("a queue", new Queue(4, 2).observed()));

        assertThat(both.forth().outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(both.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(both.back().difference().orElseThrow().observations())
                .containsExactly("PUT 0", "PUT 1");
        assertThat(both.back().difference().orElseThrow().instead()).containsExactly("GET 0");
    }

    @Test
    void withoutNumbersAMessageIsHandedOverTwice() {
        var verdict = check(new LossyChannel(4, 1, true));

        assertThat(verdict).hasToString("""
                ?""".stripTrailing());
    }

    @Test
    void withoutSendingAgainNothingIsDifferentButThatItMayStop() {
        LossyChannel channel = new LossyChannel(4, 2, false);
        var question = channel.observed().refines("a queue", QUEUE.observed());

        assertThat(check(channel).outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(Checker.of(channel).check(question.seeingEnds())).hasToString("""
                ?""".stripTrailing());
    }

    @Test
    void aBoundLeavesItUndecided() {
        LossyChannel channel = new LossyChannel(4, 2, true);
        var question = channel.observed().refines("a queue", QUEUE.observed());
        var states = Checker.of(channel).within(Bounds.states(10)).check(question);
        var depth = Checker.of(channel).within(Bounds.depth(5)).check(question);
        var cancelled = Checker.of(channel).cancelledBy(() -> true).check(question);

        assertThat(states.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(states.comparison().stoppedBy()).contains(Stop.STATES);
        assertThat(depth.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(depth.comparison().stoppedBy()).contains(Stop.DEPTH);
        assertThat(cancelled.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(cancelled.comparison().stoppedBy()).contains(Stop.CANCELLED);
        assertThat(cancelled.comparison().pairs()).isZero();
    }

    @Test
    void aDifferenceWithinTheBoundIsFoundAllTheSame() {
        LossyChannel channel = new LossyChannel(4, 1, true);
        var question = channel.observed().refines("a queue", QUEUE.observed());

        assertThat(Checker.of(channel).within(Bounds.depth(6)).check(question).outcome())
                .isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void theModelOfTheCheckerMustBeTheVariant() {
        LossyChannel channel = new LossyChannel(4, 2, true);
        var question = channel.observed().refines("a queue", QUEUE.observed());

        assertThatThrownBy(() -> Checker.of(new LossyChannel(3, 2, true)).check(question))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"a queue\" is about another variant than the model of this checker");
    }

    @Test
    void aSymmetryIsRefused() {
        var question = QUEUE.observed().refines("itself", QUEUE.observed());
        Symmetry<Queue.State> nothing = new Symmetry<>() {
            @Override
            public int members() {
                return 1;
            }

            @Override
            public Queue.State permuted(Queue.State state, Permutation permutation) {
                return state;
            }
        };

        assertThatThrownBy(() -> Checker.of(QUEUE).upTo(nothing).check(question))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("check it without upTo");
    }

    @Test
    void aModelThatThrowsIsNamedWithTheState() {
        Model<Integer, Integer> broken = new Model<>() {
            @Override
            public List<Integer> initialStates() {
                return List.of(7);
            }

            @Override
            public List<Integer> actions(Integer state) {
                throw new IllegalStateException("out of order");
            }

            @Override
            public Integer next(Integer state, Integer action) {
                return action;
            }
        };
        Observed<Integer, Integer, String> observed =
                Observed.byActions(broken, _ -> Optional.empty());

        assertThatThrownBy(() -> Checker.of(QUEUE)
                        .check(QUEUE.observed().refines("what is broken", observed)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("out of order")
                .hasMessageContaining("in state:  7");
    }
}
