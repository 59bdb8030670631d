package io.synproof.properties.questions.monitors;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.VIOLATED;
import static io.synproof.properties.questions.Asking.ask;
import static io.synproof.properties.questions.Asking.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

class AcceptOrderTest {
    private static final ConfiguredScenario TWO =
            Scenarios.HANDSHAKE.with("kernel=6.14", "accepts=called", "ports=2", "clientOpens=2");

    @Test
    void aConnectionByACookieIsCompleteAtOnce() {
        ConfiguredScenario cookies =
                Scenarios.HANDSHAKE.with("kernel=6.14", "accepts=called", "cookies=2", "bits=16");

        assertThat(outcome(cookies, "acceptedInOrderOfCompletion")).isEqualTo(HOLDS);
    }

    @Test
    void acceptTakesTheOldestFirst() {
        assertThat(outcome(TWO, "acceptedInOrderOfCompletion")).isEqualTo(HOLDS);
        assertThat(ask(TWO, "acceptedInOrderOfCompletion").vacuous()).isFalse();
        assertThat(outcome(TWO.with("accepts=newestFirst"), "acceptedInOrderOfCompletion"))
                .isEqualTo(VIOLATED);
    }

    @Test
    void theOrderOfCompletionIsNotThatOfTheSyns() {
        assertThat(outcome(TWO, "acceptedInOrderOfSyns")).isEqualTo(VIOLATED);
    }
}
