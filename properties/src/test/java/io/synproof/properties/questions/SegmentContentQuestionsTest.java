package io.synproof.properties.questions;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.VIOLATED;
import static io.synproof.properties.questions.Asking.ask;
import static io.synproof.properties.questions.Asking.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

class SegmentContentQuestionsTest {
    private static final ConfiguredScenario COPIED =
            Scenarios.OLD_DUPLICATE_SYN.with("duplicate=1");

    @Test
    void aHostThatIsDownOwesNoReset() {
        ConfiguredScenario crashing = Scenarios.HANDSHAKE.with("serverCrashes=1", "clientSends=1");

        assertThat(ask(crashing, "unknownPairIsReset").vacuous()).isFalse();
        assertThat(outcome(crashing, "unknownPairIsReset")).isEqualTo(HOLDS);
    }

    @Test
    void aCookieThatComesBackIsNotReset() {
        assertThat(outcome(
                        COPIED.with("kernel=6.14", "cookies=2", "bits=16"), "unknownPairIsReset"))
                .isEqualTo(VIOLATED);
    }
}
