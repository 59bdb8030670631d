package io.synproof.properties.questions.monitors;

import static io.synproof.properties.questions.Handmade.after;
import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.segment;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

class AckDebtsTest {
    private static final AckDebts DEBTS = new AckDebts();
    private static final Label FIRST_WITHOUT_ANSWER = text(21, 21, 22);

    @Test
    void whoHasReceivedOctetsAndSentNothingOwesAnAcknowledgment() {
        assertThat(after(DEBTS, FIRST_WITHOUT_ANSWER).owing()).hasSize(1);
    }

    @Test
    void anAcknowledgmentOfLessDoesNotPay() {
        assertThat(after(DEBTS, text(21, 21, 22, ack(21))).owing()).hasSize(1);
    }

    @Test
    void anAcknowledgmentOfAllPays() {
        assertThat(after(DEBTS, FIRST_WITHOUT_ANSWER, text(22, 22, 23, ack(23))).owing())
                .isEmpty();
    }

    @Test
    void oneAckForTheSecondSegmentAnswersBoth() {
        assertThat(after(DEBTS, FIRST_WITHOUT_ANSWER, text(22, 22, 23, ack(23))).several())
                .isTrue();
    }

    @Test
    void oneAckThatClosesAGapAnswersWhatWasHeldBack() {
        assertThat(after(DEBTS, text(21, 21, 23, ack(23))).several()).isTrue();
    }

    @Test
    void anAckOfOneSegmentAnswersOne() {
        assertThat(after(DEBTS, text(21, 21, 22, ack(22)), text(22, 22, 23, ack(23)))
                        .several())
                .isFalse();
    }

    @Test
    void theAnswerToASegmentThatComesAgainAnswersNothingNew() {
        assertThat(after(DEBTS, text(21, 23, 23, ack(23))).several()).isFalse();
    }

    @Test
    void aCrashForgetsAllDebts() {
        Label crash = new Label(new Action.Crash(HostSide.SERVER), List.empty());

        assertThat(after(DEBTS, FIRST_WITHOUT_ANSWER, crash).owing()).isEmpty();
    }

    private static Segment ack(long number) {
        return segment(Control.ACK, 1, number, 0);
    }

    /** One octet arrives at the server, and moves RCV.NXT. */
    private static Label text(long seq, long from, long to, Segment... answers) {
        return delivery(arrives(
                HostSide.SERVER,
                connection(State.ESTABLISHED, 1, 1, from),
                segment(Control.ACK, seq, 1, 1),
                connection(State.ESTABLISHED, 1, 1, to),
                answers));
    }
}
