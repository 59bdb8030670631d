package io.synproof.properties.questions;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.VIOLATED;
import static io.synproof.properties.questions.Asking.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

class FirstPacketTest {
    @Test
    void aDatagramBringsOctetsAndASynDoesNot() {
        assertThat(outcome(Scenarios.DATAGRAMS.asIs(), "firstPacketDelivers")).isEqualTo(HOLDS);
        assertThat(outcome(Scenarios.HANDSHAKE.asIs(), "firstPacketDelivers")).isEqualTo(VIOLATED);
    }

    @Test
    void octetsThatWaitInTheBufferAreBroughtTooAndFastOpenBringsThem() {
        assertThat(outcome(
                        Scenarios.HANDSHAKE.with("dataOnSyn=yes", "tfo=on", "clientSends=1"),
                        "firstPacketDelivers"))
                .isEqualTo(HOLDS);
    }
}
