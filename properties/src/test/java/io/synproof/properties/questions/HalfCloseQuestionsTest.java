package io.synproof.properties.questions;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.VIOLATED;
import static io.synproof.properties.questions.Asking.ask;
import static io.synproof.properties.questions.Asking.outcome;
import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.handing;
import static io.synproof.properties.questions.Handmade.happens;
import static io.synproof.properties.questions.Handmade.segment;
import static io.synproof.properties.questions.Handmade.telling;
import static io.synproof.properties.questions.Handmade.timeout;
import static io.synproof.properties.questions.SentenceOn.decides;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Label;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

class HalfCloseQuestionsTest {
    private static final ConfiguredScenario SENDS = Scenarios.CLOSE.with("clientSends=1");
    private static final Segment LATE = segment(Control.ACK, 1, 22, 1);
    private static final Label HEARS = delivery(telling(
            arrives(
                    HostSide.CLIENT,
                    connection(State.FIN_WAIT_2, 2, 2, 21),
                    LATE,
                    connection(State.FIN_WAIT_2, 2, 2, 22)),
            handing(1)));

    @Test
    void theFinComesBehindAllOctetsThatAreReceived() {
        assertThat(outcome(SENDS.with("oooQueue=on"), "finComesLast")).isEqualTo(HOLDS);
        assertThat(outcome(SENDS.with("oooQueue=finTaken"), "finComesLast")).isEqualTo(VIOLATED);
    }

    @Test
    void theFinComesBehindAllOctetsThatAreSent() {
        ConfiguredScenario narrow = Scenarios.CLOSE.with("clientSends=2", "window=1");

        assertThat(outcome(narrow, "finComesLast")).isEqualTo(HOLDS);
        assertThat(outcome(narrow.with("flaw=finJumpsQueue"), "finComesLast")).isEqualTo(VIOLATED);
    }

    @Test
    void whereNoFinIsReceivedNothingIsSaidOfIt() {
        assertThat(ask(Scenarios.HANDSHAKE.asIs(), "finComesLast").vacuous()).isTrue();
    }

    @Test
    void aServerWhoseUserReadsOnIsNotTheClient() {
        ConfiguredScenario lateData = Scenarios.LATE_DATA.with(
                "serverCloses=afterPeer", "serverEnds=shutdown", "clientSends=1");

        assertThat(outcome(lateData.with("clientEnds=close"), "nothingHeardAfterClose"))
                .isEqualTo(HOLDS);
        assertThat(outcome(lateData.with("clientEnds=shutdown"), "nothingHeardAfterClose"))
                .isEqualTo(VIOLATED);
    }

    @Test
    void octetsAreSentInCloseWaitIfASegmentHasThemForTheFirstTime() {
        assertThat(decides("heardAfterClose", sends(1), HEARS)).isTrue();
        assertThat(decides("heardAfterClose", sends(2), HEARS)).isFalse();
    }

    private static Label sends(long sent) {
        return timeout(happens(
                HostSide.SERVER,
                connection(State.CLOSE_WAIT, 1, sent, 22),
                connection(State.CLOSE_WAIT, 1, 2, 22),
                LATE));
    }

    @Test
    void aResetThatMeetsUnreadOctetsDestroysThem() {
        ConfiguredScenario unread =
                Scenarios.LATE_DATA.with("serverCloses=afterPeer", "clientSends=1");

        assertThat(outcome(
                        unread.with("clientEnds=shutdown", "serverEnds=shutdown"),
                        "resetDestroysNothing"))
                .isEqualTo(HOLDS);
        assertThat(outcome(unread.with("clientEnds=close"), "resetDestroysNothing"))
                .isEqualTo(VIOLATED);
    }

    @Test
    void octetsThatAreHandedOverWithTheResetAreNotDestroyed() {
        ConfiguredScenario unread =
                Scenarios.LATE_DATA.with("serverCloses=afterPeer", "clientSends=1");

        assertThat(outcome(unread.with("rstUnread=read"), "resetDestroysNothing"))
                .isEqualTo(HOLDS);
        assertThat(outcome(unread, "resetDestroysNothing")).isEqualTo(VIOLATED);
    }
}
