package io.synproof.checker.refinement;

import static io.synproof.checker.verdict.Found.difference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.checker.Checker;
import io.synproof.checker.OneMember;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.result.StopReason;
import io.synproof.checker.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A channel that loses messages, with a sender that repeats them, looks like a queue. */
class QueueTest {
    private static final Queue QUEUE = new Queue(4, 1);

    private static Verdict<LossyChannel.State, LossyChannel.Action> check(LossyChannel channel) {
        return Checker.of(channel).check(channel.observed().refines("a queue", QUEUE.observed()));
    }

    @Test
    void theAlternatingBitProtocolRefinesAQueue() {
        var verdict = check(new LossyChannel(4, 2, true));

        assertThat(verdict.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(verdict).hasToString("""
                HOLDS: a queue
                compared: 53 states of the variant, 9 states of the original in 9 sets, \
                8 observations, in 53 pairs
                searched: 53 states, 118 transitions, depth 18, 1 terminal, 1 deadlock; complete
                bounds:   none""");
    }

    @Test
    void whereEachStateIsInOnePairAComparisonCoversWhatASearchDoes() {
        LossyChannel channel = new LossyChannel(4, 2, true);

        Property<LossyChannel.State, LossyChannel.Action> anything =
                Property.always("anything", _ -> true);

        var compared = check(channel).coverage();
        var searched = Checker.of(channel).check(anything).coverage();

        assertThat(compared.states()).isEqualTo(53);
        assertThat(compared.withoutTime()).isEqualTo(searched.withoutTime());
    }

    @Test
    void theQueueShowsNothingThatTheProtocolDoesNot() {
        LossyChannel channel = new LossyChannel(4, 2, true);
        var both = Checker.of(channel)
                .checkBothWays(channel.observed().refines("a queue", QUEUE.observed()));

        assertThat(both.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(both.back().question().name()).isEqualTo("a queue, reversed");
        assertThat(both.orThrow()).isEqualTo(both);
    }

    @Test
    void aQueueWithRoomForTwoDoesMoreThanTheProtocol() {
        LossyChannel channel = new LossyChannel(4, 2, true);
        var both = Checker.of(channel)
                .checkBothWays(channel.observed().refines("a queue", new Queue(4, 2).observed()));

        assertThat(both.forth().outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(both.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(difference(both.back()).orElseThrow().observations())
                .containsExactly("PUT 0", "PUT 1");
        assertThat(difference(both.back()).orElseThrow().instead()).containsExactly("GET 0");
        assertThatThrownBy(both::orThrow)
                .isInstanceOf(AssertionError.class)
                .hasMessage(both.toString());
    }

    @Test
    void withoutNumbersAMessageIsHandedOverTwice() {
        var verdict = check(new LossyChannel(4, 1, true));

        assertThat(verdict).hasToString("""
                VIOLATED: a queue, after 3 observations
                observed: PUT 0; GET 0; GET 0
                original: the first 2 of these, then only PUT 1
                    0. State[accepted=0, sent=false, acknowledged=0, delivered=0, data=-1, ack=-1]
                       PUT 0
                    1. State[accepted=1, sent=false, acknowledged=0, delivered=0, data=-1, ack=-1]
                       SEND 0
                    2. State[accepted=1, sent=true, acknowledged=0, delivered=0, data=0, ack=-1]
                       GET 0
                    3. State[accepted=1, sent=true, acknowledged=0, delivered=1, data=-1, ack=1]
                       SEND 0
                    4. State[accepted=1, sent=true, acknowledged=0, delivered=1, data=0, ack=1]
                       GET 0
                    5. State[accepted=1, sent=true, acknowledged=0, delivered=2, data=-1, ack=1]
                compared: 11 states of the variant, 5 states of the original in 4 sets, \
                2 observations, in 8 pairs
                searched: 8 states, 10 transitions, depth 4, 0 terminal, 0 deadlocks; \
                not complete: every property was decided
                bounds:   none
                replay:   Trace.follow(model, "0:0.0.1.0.1")""");
    }

    @Test
    void withoutSendingAgainNothingIsDifferentButThatItMayStop() {
        LossyChannel channel = new LossyChannel(4, 2, false);
        var question = channel.observed().refines("a queue", QUEUE.observed());

        assertThat(check(channel).outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(Checker.of(channel).check(question.seeingEnds())).hasToString("""
                VIOLATED: a queue, after 2 observations
                observed: PUT 0; (the end)
                original: the first 1 of these, then only GET 0
                    0. State[accepted=0, sent=false, acknowledged=0, delivered=0, data=-1, ack=-1]
                       PUT 0
                    1. State[accepted=1, sent=false, acknowledged=0, delivered=0, data=-1, ack=-1]
                       SEND 0
                    2. State[accepted=1, sent=true, acknowledged=0, delivered=0, data=0, ack=-1]
                       LOSE_DATA 0
                    3. State[accepted=1, sent=true, acknowledged=0, delivered=0, data=-1, ack=-1]
                compared: 5 states of the variant, 4 states of the original in 3 sets, \
                1 observation, in 4 pairs
                searched: 4 states, 4 transitions, depth 3, 0 terminal, 0 deadlocks; not complete: \
                every property was decided
                bounds:   none
                replay:   Trace.follow(model, "0:0.0.0")""");
    }

    @Test
    void aBoundLeavesItUndecided() {
        LossyChannel channel = new LossyChannel(4, 2, true);
        var question = channel.observed().refines("a queue", QUEUE.observed());
        var states = Checker.of(channel).within(Bounds.states(10)).check(question);
        var depth = Checker.of(channel).within(Bounds.depth(5)).check(question);
        var cancelled = Checker.of(channel).cancelledBy(() -> true).check(question);

        assertThat(states.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(states.coverage().stoppedBy()).contains(StopReason.STATES);
        assertThat(depth.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(depth.coverage().stoppedBy()).contains(StopReason.DEPTH);
        assertThat(cancelled.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(cancelled.coverage().stoppedBy()).contains(StopReason.CANCELLED);
        assertThat(cancelled.coverage().states()).isZero();
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
        assertThatThrownBy(() -> Checker.of(QUEUE).upTo(new OneMember<>()).check(question))
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
        ObservedModel<Integer, Integer, String> observed =
                ObservedModel.byActions(broken, _ -> Optional.empty());

        assertThatThrownBy(() -> Checker.of(QUEUE)
                        .check(QUEUE.observed().refines("what is broken", observed)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("out of order")
                .hasMessageContaining("in state:  7");
    }

    @Test
    void theDocumentShowsBothVerdicts() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "refinement.md"));

        assertThat(document)
                .contains(check(new LossyChannel(4, 2, true)).toString().indent(4))
                .contains(check(new LossyChannel(4, 1, true)).toString().indent(4));
    }
}
