package io.synproof.properties.questions;

import static io.synproof.checker.result.Outcome.REACHED;
import static io.synproof.checker.result.Outcome.UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

class SelfConnectionTest {
    @Test
    void aSocketWhoseSynComesBackIsConnectedToItself() {
        assertThat(Asking.outcome(Scenarios.SELF_CONNECT.asIs(), "connectedToItself"))
                .isEqualTo(REACHED);
    }

    @Test
    void aClientThatIsEstablishedWithAServerIsNot() {
        assertThat(Asking.outcome(Scenarios.HANDSHAKE.asIs(), "connectedToItself"))
                .isEqualTo(UNREACHABLE);
    }
}
