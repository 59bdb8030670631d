package io.synproof.properties.questions;

import static io.synproof.checker.result.Outcome.VIOLATED;
import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.bare;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.happens;
import static io.synproof.properties.questions.Handmade.request;
import static io.synproof.properties.questions.Handmade.segment;
import static io.synproof.properties.questions.Handmade.synSent;
import static io.synproof.properties.questions.Handmade.timeout;
import static io.synproof.properties.questions.SentenceOn.decides;
import static io.synproof.properties.questions.SentenceOn.isAbout;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.ReceivedText;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import io.synproof.model.world.Label;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

/** Sentences about windows, in a scenario whose hosts have room for two octets. */
class WindowSentencesTest {
    private static final String RESPECTED = "windowRespected";
    private static final String OWN_ROOM = "windowIsOwnRoom";

    private static final ConfiguredScenario ROOM_FOR_TWO = Scenarios.SLOW_READER.asIs();
    private static final Connection SENDER = connection(State.ESTABLISHED, 1, 3, 21);
    private static final Segment TEXT = segment(Control.ACK, 21, 1, 1);
    private static final Segment ACK = segment(Control.ACK, 3, 21, 0);

    @Test
    void aSenderThatDoesNotHeedTheWindowIsFound() {
        assertThat(Asking.outcome(
                        Scenarios.SLOW_READER.with("drop=0", "flowControl=assumed"), RESPECTED))
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
    void aWindowIsFilledByMoreThanOneNumber() {
        Segment two = segment(Control.ACK, 21, 1, 2);

        assertThat(isAbout(RESPECTED, hears(SENDER, two))).isTrue();
        assertThat(isAbout(RESPECTED, hears(SENDER, TEXT))).isFalse();
        assertThat(isAbout(RESPECTED, hears(synSent(), two))).isFalse();
    }

    @Test
    void aWindowThatIsAnnouncedIsTheRoomThatIsLeft() {
        Connection after = connection(State.ESTABLISHED, 1, 1, 22);

        assertThat(isRoom(after, 2)).isTrue();
        assertThat(isRoom(after, 1)).isFalse();
        assertThat(isRoom(withOneUnread(after), 1)).isTrue();
        assertThat(isRoom(withOneUnread(after), 2)).isFalse();
    }

    @Test
    void lessRoomIsAnnouncedByAnAcknowledgmentWhileOctetsAreUnread() {
        Connection unread = withOneUnread(SENDER);

        assertThat(isAbout(OWN_ROOM, hears(unread, TEXT, ACK))).isTrue();
        assertThat(isAbout(OWN_ROOM, hears(unread, TEXT, bare(Control.RST, 3)))).isFalse();
        assertThat(isAbout(OWN_ROOM, hears(unread, TEXT))).isFalse();
        assertThat(isAbout(OWN_ROOM, hears(SENDER, TEXT, ACK))).isFalse();
    }

    private static Connection withOneUnread(Connection open) {
        return open.with(open.rcv().buffering(new ReceivedText(0, Text.of(0, 1))));
    }

    private static Label hears(Endpoint before, Segment segment, Segment... sent) {
        return delivery(arrives(HostSide.SERVER, before, segment, before, sent));
    }

    private static boolean isTooMuch(Connection before, Segment segment) {
        return decides(RESPECTED, ROOM_FOR_TWO, hears(before, segment));
    }

    private static boolean isRoom(Connection after, int window) {
        Segment announces = segment(Control.ACK, 1, 22, 0).saying(window);
        return !decides(
                OWN_ROOM, ROOM_FOR_TWO, timeout(happens(HostSide.SERVER, after, after, announces)));
    }
}
