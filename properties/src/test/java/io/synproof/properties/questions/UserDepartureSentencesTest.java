package io.synproof.properties.questions;

import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.bare;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.happens;
import static io.synproof.properties.questions.Handmade.request;
import static io.synproof.properties.questions.Handmade.segment;
import static io.synproof.properties.questions.Handmade.timeout;
import static io.synproof.properties.questions.SentenceOn.decides;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Deadline;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.ReceivedText;
import io.synproof.model.endpoint.State;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.UserCall;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

class UserDepartureSentencesTest {
    private static final Segment TEXT = segment(Control.ACK, 21, 2, 1);
    private static final Segment FIN_AGAIN = segment(Control.FIN_ACK, 21, 2, 0);
    private static final Segment RST = bare(Control.RST, 2);

    @Test
    void octetsForAUserWhoHasLeftAreAnsweredByAReset() {
        assertThat(decides("dataAfterCloseIsReset", meets(left(), RST))).isTrue();
        assertThat(decides("dataAfterCloseIsReset", meets(left()))).isFalse();
        assertThat(decides(
                        "dataAfterCloseIsReset",
                        meets(connection(State.FIN_WAIT_2, 2, 2, 21), RST)))
                .isFalse();
    }

    private static Label meets(Endpoint before, Segment... sent) {
        return delivery(arrives(HostSide.CLIENT, before, TEXT, Endpoint.Closed.CLOSED, sent));
    }

    private static Connection left() {
        Connection connection = connection(State.FIN_WAIT_2, 2, 2, 21);
        return new Connection(
                State.FIN_WAIT_2,
                connection.snd(),
                connection.rcv(),
                connection.timer(),
                false,
                true);
    }

    @Test
    void closeResetsIfOctetsAreUnread() {
        assertThat(decides("closeWithUnreadResets", closes(unread(), RST))).isTrue();
        assertThat(decides("closeWithUnreadResets", closes(unread()))).isFalse();
        assertThat(decides(
                        "closeWithUnreadResets",
                        closes(connection(State.ESTABLISHED, 1, 1, 22), RST)))
                .isFalse();
        assertThat(decides("closeWithUnreadResets", timeout(event(unread(), RST))))
                .isFalse();
    }

    private static Label closes(Endpoint before, Segment... sent) {
        return new Label(
                new Action.Call(
                        HostSide.CLIENT, ConnectionSlot.Id.of(0), UserCall.Plain.CLOSE_BOTH),
                List.of(event(before, sent)));
    }

    private static Event event(Endpoint before, Segment... sent) {
        return happens(HostSide.CLIENT, before, Endpoint.Closed.CLOSED, sent);
    }

    private static Connection unread() {
        Connection connection = connection(State.ESTABLISHED, 1, 1, 22);
        return connection.with(connection.rcv().buffering(new ReceivedText(0, Text.of(0, 1))));
    }

    @Test
    void anOrphanInFinWait2EndsByItsTimer() {
        assertThat(decides("finWait2RunsOut", timeout(event(left())))).isTrue();
        assertThat(decides(
                        "finWait2RunsOut", timeout(event(connection(State.FIN_WAIT_2, 2, 2, 21)))))
                .isFalse();
        assertThat(decides("finWait2RunsOut", timeout(event(left()), Timer.Role.USER)))
                .isFalse();
    }

    @Test
    void theWaitBeginsAnewIfItIsLongerAfterTheFinCameAgain() {
        assertThat(decides("repeatedFinRestartsWait", again(FIN_AGAIN, 1))).isTrue();
        assertThat(decides("repeatedFinRestartsWait", again(FIN_AGAIN, 4))).isFalse();
        assertThat(decides("repeatedFinRestartsWait", again(TEXT, 1))).isFalse();
    }

    private static Label again(Segment segment, int left) {
        Connection waiting = connection(State.TIME_WAIT, 2, 2, 22);
        return delivery(arrives(
                HostSide.CLIENT,
                waiting.with(new Timer.TimeWait(new Deadline.In(left))),
                segment,
                waiting));
    }

    @Test
    void theUserTimeoutEndsWhatIsNotAcknowledged() {
        assertThat(decides("userTimeoutEnds", userTimeout(1))).isTrue();
        assertThat(decides("userTimeoutEnds", userTimeout(2))).isFalse();
        assertThat(decides(
                        "userTimeoutEnds", timeout(event(connection(State.ESTABLISHED, 1, 2, 21)))))
                .isFalse();
    }

    private static Label userTimeout(long una) {
        return timeout(event(connection(State.ESTABLISHED, una, 2, 21)), Timer.Role.USER);
    }

    @Test
    void aWaitIsReopenedIfAConnectionBeginsInTheSameStep() {
        Event end = event(connection(State.TIME_WAIT, 2, 2, 22));
        assertThat(decides(
                        "timeWaitReopened",
                        new Label(delivery(meeting()).action(), List.of(end, meeting()))))
                .isTrue();
        assertThat(decides("timeWaitReopened", timeout(end))).isFalse();
        assertThat(decides("timeWaitReopened", delivery(meeting()))).isFalse();
    }

    private static Event meeting() {
        return arrives(HostSide.CLIENT, Endpoint.Listen.LISTEN, bare(Control.SYN, 20), request());
    }
}
