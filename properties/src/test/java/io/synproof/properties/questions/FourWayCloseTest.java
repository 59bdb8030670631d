package io.synproof.properties.questions;

import static io.synproof.checker.result.Outcome.REACHED;
import static io.synproof.checker.result.Outcome.UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

class FourWayCloseTest {
    @Test
    void aCloseTakesFourWaves() {
        assertThat(Asking.outcome(Scenarios.CLOSE.asIs(), "fourWaves")).isEqualTo(REACHED);
    }

    @Test
    void aFinThatIsAcknowledgedByItsOwnNumberIsNotFollowedByFinWait2() {
        assertThat(Asking.outcome(Scenarios.CLOSE.with("flaw=finUncounted"), "fourWaves"))
                .isEqualTo(UNREACHABLE);
    }
}
