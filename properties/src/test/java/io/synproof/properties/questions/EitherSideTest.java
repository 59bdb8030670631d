package io.synproof.properties.questions;

import static io.synproof.checker.result.Outcome.REACHED;
import static io.synproof.checker.result.Outcome.UNREACHABLE;
import static io.synproof.properties.questions.Asking.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

class EitherSideTest {
    private static final ConfiguredScenario SERVER_FIRST =
            Scenarios.CLOSE.with("clientCloses=afterPeer", "serverCloses=anyTime");

    @Test
    void theServerClosesFirstIfItsUserDoes() {
        assertThat(outcome(SERVER_FIRST, "serverClosesFirst")).isEqualTo(REACHED);
        assertThat(outcome(Scenarios.CLOSE.asIs(), "serverClosesFirst")).isEqualTo(UNREACHABLE);
    }

    @Test
    void octetsCrossOnlyIfBothSidesSendThem() {
        assertThat(outcome(Scenarios.CLOSE.with("clientSends=1", "serverSends=1"), "octetsCross"))
                .isEqualTo(REACHED);
        assertThat(outcome(Scenarios.CLOSE.with("clientSends=1"), "octetsCross"))
                .isEqualTo(UNREACHABLE);
    }

    @Test
    void aCloserWhoseUserHasLeftHearsNothingBeforeItsFinIsAcknowledged() {
        ConfiguredScenario sends = Scenarios.CLOSE.with("serverSends=1");

        assertThat(outcome(sends, "heardBeforeFinAcknowledged")).isEqualTo(REACHED);
        assertThat(outcome(sends.with("clientEnds=close"), "heardBeforeFinAcknowledged"))
                .isEqualTo(UNREACHABLE);
    }

    @Test
    void theServerIsInCloseWaitBeforeASlowUserHasReadToTheEnd() {
        ConfiguredScenario sends = Scenarios.CLOSE.with("clientSends=1");

        assertThat(outcome(sends.with("receive=read"), "closeWaitBeforeEndIsRead"))
                .isEqualTo(REACHED);
        assertThat(outcome(sends, "closeWaitBeforeEndIsRead")).isEqualTo(UNREACHABLE);
    }
}
