package io.synproof.properties.questions;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.VIOLATED;
import static io.synproof.properties.questions.Asking.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

class ForeignSegmentQuestionsTest {
    @Test
    void whatEndsWithoutAResetHasAllAcknowledged() {
        assertThat(outcome(Scenarios.CLOSE.with("serverSends=1"), "endsAcknowledged"))
                .isEqualTo(HOLDS);
        assertThat(outcome(
                        Scenarios.CLOSE.with("serverSends=1", "flaw=ackCoversAll"),
                        "endsAcknowledged"))
                .isEqualTo(VIOLATED);
    }

    @Test
    void aConnectionThatIsGivenUpIsOverTooEarly() {
        assertThat(outcome(Scenarios.HALF_OPEN.asIs(), "endsAcknowledged")).isEqualTo(VIOLATED);
    }

    @Test
    void anAbortEndsByAReset() {
        assertThat(outcome(
                        Scenarios.HANDSHAKE.with("clientAborts=1", "clientSends=1", "giveUp=no"),
                        "endsAcknowledged"))
                .isEqualTo(HOLDS);
    }

    @Test
    void anAcknowledgmentForNobodyIsSeenByTheStateThatItMeets() {
        ConfiguredScenario patient = Scenarios.HANDSHAKE.with("giveUp=no", "clientAborts=0");

        assertThat(outcome(patient, "noAckForNobody")).isEqualTo(HOLDS);
        assertThat(outcome(patient.with("clientAborts=1"), "noAckForNobody")).isEqualTo(VIOLATED);
    }
}
