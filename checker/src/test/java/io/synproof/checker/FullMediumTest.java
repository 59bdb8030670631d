package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.composition.CompositeState;
import io.synproof.checker.composition.LocalMove;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.Protocol;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a full medium does to a verdict, and that the verdict tells. */
class FullMediumTest {
    private static final int READER = 0;
    private static final int OTHER = 1;

    enum Act {
        BEGIN,
        ANSWER,
        HEAR,
        READ
    }

    enum Message {
        PING,
        PONG,
        WINDOW
    }

    /**
     * A reader that wants to tell that it has read, and another side whose message it answers: for
     * ever, if it answers.
     *
     * @param endless whether answers are answered
     */
    record Talk(int capacity, Medium.Overflow overflow, boolean endless)
            implements Protocol<Boolean, Message, Unit, Act> {

        @Override
        public CompositeState<Boolean, Message, Unit> start() {
            return new CompositeState<>(List.of(false, false), List.of(), Unit.UNIT);
        }

        @Override
        public Medium medium() {
            return Medium.fifo(capacity).beyond(overflow);
        }

        @Override
        public List<Integer> recipients(Message message) {
            return List.of(message == Message.PING ? READER : OTHER);
        }

        @Override
        public List<LocalMove<Act, Act, Boolean, Message, Unit>> moves(
                int self, Boolean done, Unit environment) {
            return done
                    ? List.of()
                    : List.of(
                            self == READER
                                    ? move(Act.READ, true, environment).sending(Message.WINDOW)
                                    : move(Act.BEGIN, true, environment).sending(Message.PING));
        }

        @Override
        public List<LocalMove<Act, Act, Boolean, Message, Unit>> arrivals(
                int self, Boolean done, Unit environment, Message message, int passed) {
            if (message == Message.WINDOW) {
                return List.of(move(Act.HEAR, done, environment));
            }
            Message answer = self == READER ? Message.PONG : Message.PING;
            return endless
                    ? List.of(move(Act.ANSWER, done, environment).sending(answer))
                    : List.of();
        }

        boolean hasRead(CompositeState<Boolean, Message, Unit> state) {
            return state.processes().get(READER);
        }

        Outcome isRead(Fairness<Act> fairness) {
            return Checker.of(this)
                    .check(Temporal.eventually("it is read", this::hasRead), List.of(fairness))
                    .outcome();
        }
    }

    private static Optional<Act> read(Act act) {
        return act == Act.READ ? Optional.of(act) : Optional.empty();
    }

    private static final Fairness<Act> WEAK = Fairness.weakForEach("reading", FullMediumTest::read);
    private static final Fairness<Act> STRONG =
            Fairness.strongForEach("reading", FullMediumTest::read);
    private static final Fairness<Act> BLOCKED_TOO =
            Fairness.strongForEachBlockedToo("reading", FullMediumTest::read);

    @Test
    void whatAFullMediumBlocksForEverIsNotEnabledUnlessTheAssumptionCountsIt() {
        Talk talk = new Talk(1, Medium.Overflow.BLOCK, true);
        assertThat(talk.isRead(WEAK)).isEqualTo(Outcome.VIOLATED);
        assertThat(talk.isRead(STRONG)).isEqualTo(Outcome.VIOLATED);
        assertThat(talk.isRead(BLOCKED_TOO)).isEqualTo(Outcome.HOLDS);
    }

    @Test
    void withRoomItIsEnabledForEver() {
        assertThat(new Talk(2, Medium.Overflow.BLOCK, true).isRead(WEAK)).isEqualTo(Outcome.HOLDS);
    }

    /** Nothing can happen, so nothing is put off. */
    @Test
    void aRunThatEndsInAFullMediumIsNotExcused() {
        Talk talk = new Talk(1, Medium.Overflow.BLOCK, false);
        assertThat(talk.isRead(BLOCKED_TOO)).isEqualTo(Outcome.VIOLATED);
        assertThat(Checker.of(talk).check(Property.noDeadlock()).outcome())
                .isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void aDeadlockInAFullMediumNamesWhatItBlocks() {
        Talk talk = new Talk(1, Medium.Overflow.BLOCK, false);
        String full = "the medium has room for 1 message; it is full where the run ends, and"
                + " blocks READ";

        assertThat(Checker.of(talk).check(Property.noDeadlock()).notes()).containsExactly(full);
        assertThat(Checker.of(talk).check(Property.noDeadlock()).toString())
                .contains("\nnote:     " + full + "\n");
        assertThat(Checker.of(talk)
                        .check(Temporal.eventually("it is read", talk::hasRead))
                        .notes())
                .contains(full);
        assertThat(Checker.of(new Talk(9, Medium.Overflow.BLOCK, false))
                        .check(Property.noDeadlock())
                        .notes())
                .isEmpty();
    }

    @Test
    void aVerdictThatCutsLeaveOpenNamesTheMedium() {
        Property<CompositeState<Boolean, Message, Unit>, Act> three =
                Property.never("three", state -> state.messages().size() == 3);

        assertThat(Checker.of(new Talk(1, Medium.Overflow.CUT, true))
                        .check(three)
                        .notes())
                .containsExactly("the medium has room for 1 message, and a step that sends one more"
                        + " is a cut; give it more, or say what happens beyond (Medium.beyond)");
        assertThat(Checker.of(new Talk(2, Medium.Overflow.CUT, true))
                        .check(three)
                        .notes())
                .isEmpty();
    }

    @Test
    void coverageCountsTheStepsThatAFullMediumBlocks() {
        Coverage seen =
                Checker.of(new Talk(1, Medium.Overflow.BLOCK, true)).explore().coverage();
        assertThat(seen.overflows()).isEqualTo(Map.of("READ", 2L, "BEGIN", 1L));
        assertThat(seen.toString())
                .endsWith("complete; steps that met a full medium: 1 BEGIN, 2 READ");
    }

    @Test
    void coverageCountsTheStepsFromWhichAFullMediumLosesMessages() {
        Coverage seen =
                Checker.of(new Talk(1, Medium.Overflow.DROP, true)).explore().coverage();
        assertThat(seen.overflows()).isEqualTo(Map.of("READ", 2L, "BEGIN", 1L));
    }

    @Test
    void aMediumThatCutsOrHasRoomOverflowsNowhere() {
        assertThat(Checker.of(new Talk(1, Medium.Overflow.CUT, true))
                        .explore()
                        .coverage()
                        .overflows())
                .isEmpty();
        assertThat(Checker.of(new Talk(2, Medium.Overflow.BLOCK, true))
                        .explore()
                        .coverage()
                        .overflows())
                .isEmpty();
    }
}
