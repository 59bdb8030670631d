package io.synproof.properties.questions;

import static io.synproof.checker.result.Outcome.VIOLATED;
import static io.synproof.properties.questions.Handmade.after;
import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.happens;
import static io.synproof.properties.questions.Handmade.request;
import static io.synproof.properties.questions.Handmade.segment;
import static io.synproof.properties.questions.Handmade.timeout;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.ReceivedText;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.endpoint.State;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import io.synproof.model.world.Event;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

class RetransmissionQuestionsTest {
    private static final Connection SENDER = connection(State.ESTABLISHED, 1, 3, 21);
    private static final Segment FRONT = segment(Control.ACK, 1, 21, 1);
    private static final Segment BARE = segment(Control.ACK, 3, 21, 0);

    @Test
    void whatATimerSendsWhileSomethingIsNotAcknowledgedIsARepetition() {
        assertThat(RetransmissionQuestions.repetitions(
                        timeout(happens(HostSide.CLIENT, SENDER, SENDER, BARE))))
                .containsExactly(BARE);
    }

    @Test
    void aKeepAliveAndAnAcknowledgmentThatIsOwedAreNone() {
        Connection idle = connection(State.ESTABLISHED, 3, 3, 21);

        assertThat(RetransmissionQuestions.repetitions(
                        timeout(happens(HostSide.CLIENT, idle, idle, BARE))))
                .isEmpty();
        assertThat(RetransmissionQuestions.repetitions(timeout(
                        happens(HostSide.CLIENT, SENDER, SENDER, BARE), Timer.Role.ACKNOWLEDGMENT)))
                .isEmpty();
    }

    @Test
    void oneAckCoversTwoNumbersIfItsOwnNumberSaysSo() {
        assertThat(coversTwo(3)).isTrue();
        assertThat(coversTwo(2)).isFalse();
    }

    @Test
    void moreIsDeliveredThanTheSegmentBrings() {
        assertThat(isHeldTextDelivered(1, 2)).isTrue();
        assertThat(isHeldTextDelivered(2, 2)).isFalse();
    }

    @Test
    void theFrontIsSentAgainAtADuplicateAck() {
        assertThat(isSentAtAHint(1, FRONT)).isTrue();
    }

    @Test
    void atAnAckThatSaysSomethingNewNothingIsAHint() {
        assertThat(isSentAtAHint(2, FRONT)).isFalse();
    }

    @Test
    void whatIsSentForTheFirstTimeIsNotSentAgain() {
        assertThat(isSentAtAHint(1, segment(Control.ACK, 3, 21, 1))).isFalse();
        assertThat(isSentAtAHint(1, segment(Control.ACK, 1, 21, 0))).isFalse();
    }

    @Test
    void aSenderThatDoesNotHeedTheWindowIsFound() {
        assertThat(Asking.outcome(
                        Scenarios.SLOW_READER.with("drop=0", "flowControl=assumed"),
                        "windowRespected"))
                .isEqualTo(VIOLATED);
    }

    @Test
    void whatEndsBeyondTheWindowOfAConnectionIsTooMuch() {
        assertThat(isTooMuch(SENDER, segment(Control.ACK, 21, 1, 2))).isFalse();
        assertThat(isTooMuch(SENDER, segment(Control.ACK, 22, 1, 2))).isTrue();
    }

    @Test
    void oneNumberMayProbeTheWindow() {
        assertThat(isTooMuch(SENDER, segment(Control.ACK, 23, 1, 1))).isFalse();
    }

    @Test
    void whatAnOldConnectionWasSentIsNotTooMuchForANewOne() {
        assertThat(isTooMuch(request(), segment(Control.ACK, 22, 0, 2))).isFalse();
    }

    @Test
    void aWindowThatIsAnnouncedIsTheRoomThatIsLeft() {
        Connection after = connection(State.ESTABLISHED, 1, 1, 22);

        assertThat(isRoom(after, 2)).isTrue();
        assertThat(isRoom(after, 1)).isFalse();
        assertThat(isRoom(withOneUnread(after), 1)).isTrue();
        assertThat(isRoom(withOneUnread(after), 2)).isFalse();
    }

    private static Connection withOneUnread(Connection open) {
        return open.with(open.rcv().buffering(new ReceivedText(0, Text.of(0, 1))));
    }

    /** At a side whose buffer takes two octets. */
    private static boolean isRoom(Connection after, int window) {
        return RetransmissionQuestions.announcesRoom(
                Scenarios.SLOW_READER.asIs().scenario(false).stack(HostSide.SERVER),
                happens(
                        HostSide.SERVER,
                        after,
                        after,
                        segment(Control.ACK, 1, 22, 0).saying(window)));
    }

    private static boolean coversTwo(long ack) {
        return after(
                Monitors.of(RetransmissionQuestions.ONE_ACK_FOR_TWO),
                delivery(arrives(
                        HostSide.CLIENT,
                        SENDER,
                        segment(Control.ACK, 21, ack, 0),
                        connection(State.ESTABLISHED, 3, 3, 21))));
    }

    /** At a side whose window is 2. */
    private static boolean isTooMuch(Connection before, Segment segment) {
        return RetransmissionQuestions.isBeyondWindow(
                Scenarios.SLOW_READER.asIs().scenario(false).stack(HostSide.SERVER),
                arrives(HostSide.SERVER, before, segment, before));
    }

    private static boolean isHeldTextDelivered(int brought, int delivered) {
        Event arrival = arrives(
                HostSide.SERVER,
                connection(State.ESTABLISHED, 1, 1, 21),
                segment(Control.ACK, 21, 1, brought),
                connection(State.ESTABLISHED, 1, 1, 21 + delivered));
        Event told = new Event(
                arrival.side(),
                arrival.id(),
                arrival.before(),
                arrival.consumed(),
                arrival.effect()
                        .signalling(
                                new Signal.Delivered(new ReceivedText(0, Text.of(0, delivered)))));
        return after(Monitors.of(RetransmissionQuestions.GAP_CLOSED), delivery(told));
    }

    private static boolean isSentAtAHint(long ack, Segment sent) {
        Endpoint then = connection(State.ESTABLISHED, ack, 3, 21);
        return after(
                Monitors.of(RetransmissionQuestions.SENT_AT_A_HINT),
                delivery(arrives(
                        HostSide.CLIENT, SENDER, segment(Control.ACK, 21, ack, 0), then, sent)));
    }
}
