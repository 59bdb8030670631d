package io.synproof.properties.questions;

import static io.synproof.checker.result.Outcome.REACHED;
import static io.synproof.checker.result.Outcome.UNREACHABLE;
import static io.synproof.properties.questions.Asking.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

class AudienceTest {
    private static final String MANY = "oneSocketTellsMany";
    private static final ConfiguredScenario TWO_PORTS = Scenarios.DATAGRAMS.with("ports=2");

    @Test
    void theServersSocketTellsTwoPorts() {
        assertThat(outcome(TWO_PORTS.with("serverDatagrams=2"), MANY)).isEqualTo(REACHED);
        assertThat(outcome(TWO_PORTS.with("serverDatagrams=1"), MANY)).isEqualTo(UNREACHABLE);
    }

    @Test
    void whatTheClientSaysItsPortsDoNotHear() {
        assertThat(outcome(TWO_PORTS, MANY)).isEqualTo(UNREACHABLE);
    }
}
