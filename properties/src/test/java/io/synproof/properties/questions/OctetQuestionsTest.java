package io.synproof.properties.questions;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.VIOLATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

class OctetQuestionsTest {

    @Test
    void aNetworkOfTwoPlacesIsFull() {
        assertThat(Asking.outcome(Scenarios.HANDSHAKE.with("clientSends=1"), "networkNeverFull"))
                .isEqualTo(HOLDS);
        assertThat(Asking.outcome(
                        Scenarios.HANDSHAKE.with(
                                "clientSends=4", "mss=1", "capacity=2", "overflow=tailDrop"),
                        "networkNeverFull"))
                .isEqualTo(VIOLATED);
    }
}
