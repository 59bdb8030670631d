package io.synproof.properties.questions;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.VIOLATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

class SocketSentencesTest {
    private static final ConfiguredScenario ACCEPTS =
            Scenarios.HANDSHAKE.with("kernel=6.14", "accepts=called");

    @Test
    void acceptTakesWhatHasHeardTheThirdMessage() {
        assertThat(Asking.outcome(ACCEPTS, "acceptAfterThirdMessage")).isEqualTo(HOLDS);
    }

    @Test
    void aThirdMessageThatBringsACookieBackIsOneToo() {
        assertThat(Asking.outcome(ACCEPTS.with("cookies=2", "bits=16"), "acceptAfterThirdMessage"))
                .isEqualTo(HOLDS);
    }

    @Test
    void inAHandshakeOfTwoMessagesThereIsNone() {
        assertThat(Asking.outcome(ACCEPTS.with("handshake=two"), "acceptAfterThirdMessage"))
                .isEqualTo(VIOLATED);
    }

    @Test
    void itIsAskedWhereSomebodyWaitsForAccept() {
        assertThat(Asking.ask(ACCEPTS, "acceptAfterThirdMessage").asked()).hasValue(1);
    }

    @Test
    void theClientsOpenReturnsOnNothingButASynAck() {
        assertThat(Asking.outcome(Scenarios.HANDSHAKE.asIs(), "connectReturnsOnSynAck"))
                .isEqualTo(HOLDS);
        assertThat(Asking.outcome(Scenarios.SIMULTANEOUS_OPEN.asIs(), "connectReturnsOnSynAck"))
                .isEqualTo(VIOLATED);
    }
}
