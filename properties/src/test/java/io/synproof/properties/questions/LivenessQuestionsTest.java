package io.synproof.properties.questions;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.VIOLATED;
import static io.synproof.properties.questions.Asking.outcome;
import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.happens;
import static io.synproof.properties.questions.Handmade.segment;
import static io.synproof.properties.questions.Handmade.timeout;
import static io.synproof.properties.questions.SentenceOn.isFollowed;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Label;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

class LivenessQuestionsTest {
    private static final String FIN_IS_ACKNOWLEDGED = "finAcknowledgedAtLast";
    private static final Segment ACK_OF_TEXT = segment(Control.ACK, 22, 2, 0);
    private static final Segment ACK_OF_FIN = segment(Control.ACK, 22, 3, 0);

    @Test
    void theFinIsAcknowledgedByItsOwnNumberAlone() {
        assertThat(isFollowed(FIN_IS_ACKNOWLEDGED, leavesLastAck(ACK_OF_TEXT))).isFalse();
        assertThat(isFollowed(FIN_IS_ACKNOWLEDGED, leavesLastAck(ACK_OF_FIN))).isTrue();
    }

    @Test
    void theNextFinIsAnother() {
        Label again = timeout(happens(
                HostSide.SERVER,
                connection(State.CLOSE_WAIT, 1, 1, 22),
                connection(State.LAST_ACK, 1, 2, 22)));

        assertThat(isFollowed(FIN_IS_ACKNOWLEDGED, leavesLastAck(ACK_OF_FIN), again))
                .isFalse();
    }

    private static Label leavesLastAck(Segment segment) {
        return delivery(arrives(
                HostSide.SERVER,
                connection(State.LAST_ACK, 1, 3, 22),
                segment,
                Endpoint.Closed.CLOSED));
    }

    @Test
    void anAcknowledgmentOfTheTextAloneIsNoneOfTheFin() {
        assertThat(outcome(
                        Scenarios.CLOSE.with("serverSends=1", "flaw=ackCoversAll", "drop=0"),
                        "finAcknowledgedAtLast"))
                .isEqualTo(VIOLATED);
    }

    @Test
    void octetsThatAreGivenUpAreNotAcknowledged() {
        ConfiguredScenario lossy =
                Scenarios.LOSSY_TRANSFER.with("dropOnly=text", "drop=1", "retries=0");

        assertThat(outcome(
                        lossy.with("drop=0", "giveUp=no", "clientSends=1"), "sentIsAcknowledged"))
                .isEqualTo(HOLDS);
        assertThat(outcome(lossy.with("giveUp=yes"), "sentIsAcknowledged")).isEqualTo(VIOLATED);
    }
}
