package io.synproof.properties.questions;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.VIOLATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

class RefinementQuestionsTest {
    private static final ConfiguredScenario OCTETS =
            Scenarios.REORDERED_TRANSFER.with("clientSends=2", "mss=1");

    @Test
    void aStreamIsLikeAQueue() {
        assertThat(Asking.outcome(OCTETS, "likeQueue")).isEqualTo(HOLDS);
    }

    @Test
    void octetsThatGoWithTheSynGoIn() {
        ConfiguredScenario early = Scenarios.HANDSHAKE.with("dataOnSyn=yes", "clientSends=1");

        assertThat(Asking.outcome(early, "likeQueue")).isEqualTo(HOLDS);
    }

    @Test
    void oneThatIsPutTogetherAsItComesIsNot() {
        assertThat(Asking.outcome(OCTETS.with("flaw=textAsItComes"), "likeQueue"))
                .isEqualTo(VIOLATED);
    }

    @Test
    void whereNothingIsObservedNothingIsCompared() {
        assertThat(Asking.ask(Scenarios.HANDSHAKE.asIs(), "likeQueue").vacuous())
                .isTrue();
    }
}
