package io.synproof.properties.questions;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.VIOLATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

class SenderPaceTest {
    private static final String FREE = "sendingNeverWaits";

    @Test
    void datagramsNeverWait() {
        assertThat(Asking.outcome(Scenarios.DATAGRAMS.asIs(), FREE)).isEqualTo(HOLDS);
    }

    @Test
    void octetsWaitForTheWindow() {
        assertThat(Asking.outcome(Scenarios.HANDSHAKE.with("clientSends=2", "window=1"), FREE))
                .isEqualTo(VIOLATED);
        assertThat(Asking.outcome(Scenarios.HANDSHAKE.with("clientSends=1", "window=1"), FREE))
                .isEqualTo(HOLDS);
    }

    @Test
    void whereNobodySendsItIsNotAsked() {
        assertThat(Asking.ask(Scenarios.HANDSHAKE.asIs(), FREE).vacuous()).isTrue();
    }
}
