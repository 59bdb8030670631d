package io.synproof.properties.questions;

import static io.synproof.checker.result.Outcome.VIOLATED;
import static io.synproof.properties.questions.Handmade.after;
import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.happens;
import static io.synproof.properties.questions.Handmade.request;
import static io.synproof.properties.questions.Handmade.segment;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.ReceivedText;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

class RetransmissionQuestionsTest {
    private static final Connection SENDER = connection(State.ESTABLISHED, 1, 3, 21);

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

    /** At a side whose window is 2. */
    private static boolean isTooMuch(Connection before, Segment segment) {
        return RetransmissionQuestions.isBeyondWindow(
                Scenarios.SLOW_READER.asIs().scenario(false).stack(HostSide.SERVER),
                arrives(HostSide.SERVER, before, segment, before));
    }
}
