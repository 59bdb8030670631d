package io.synproof.properties.questions;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.VIOLATED;
import static io.synproof.properties.questions.Asking.ask;
import static io.synproof.properties.questions.Asking.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

class HandshakeSentencesTest {
    @Test
    void everySynThatIsSentAgainHasItsNumber() {
        assertThat(outcome(Scenarios.LOST_SYN.asIs(), "synRepeatsItsNumber")).isEqualTo(HOLDS);
        assertThat(outcome(Scenarios.LOST_SYN.with("synRepeat=newNumber"), "synRepeatsItsNumber"))
                .isEqualTo(VIOLATED);
        assertThat(ask(Scenarios.HANDSHAKE.with("drop=0", "retries=0"), "synRepeatsItsNumber")
                        .vacuous())
                .isTrue();
    }

    @Test
    void aSynThatIsDroppedIsNotAnswered() {
        ConfiguredScenario full = Scenarios.SYN_FLOOD.asIs();

        assertThat(outcome(full, "listenerAnswersOnce")).isEqualTo(HOLDS);
        assertThat(ask(full, "listenerAnswersOnce").vacuous()).isFalse();
        assertThat(outcome(Scenarios.HANDSHAKE.with("handshake=four"), "listenerAnswersOnce"))
                .isEqualTo(VIOLATED);
    }

    @Test
    void aSynWithoutAcknowledgmentAcknowledgesNothing() {
        assertThat(outcome(Scenarios.HANDSHAKE.asIs(), "clientChecksAck")).isEqualTo(HOLDS);
        assertThat(outcome(
                        Scenarios.STALE_SEGMENTS.with("ackCheckInSynSent=skipped"),
                        "clientChecksAck"))
                .isEqualTo(VIOLATED);
    }

    @Test
    void everySynOpensAConnectionOnlyWhereNoneIsThere() {
        assertThat(outcome(Scenarios.HANDSHAKE.asIs(), "everySynOpens")).isEqualTo(HOLDS);
        assertThat(outcome(Scenarios.OLD_DUPLICATE_SYN.asIs(), "everySynOpens"))
                .isEqualTo(VIOLATED);
    }

    @Test
    void closingInSynReceivedEstablishesNobody() {
        ConfiguredScenario early = Scenarios.HANDSHAKE.with("serverCloses=early");

        assertThat(outcome(early, "clientEstablishedFirst")).isEqualTo(HOLDS);
        assertThat(outcome(early, "initialNumbersAgree")).isEqualTo(HOLDS);
    }
}
