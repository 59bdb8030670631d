package io.synproof.properties.questions;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.VIOLATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.properties.experiment.Answer;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

class OctetOriginsTest {
    private static final String STALE = "noStaleOctetAccepted";

    @Test
    void itIsAskedOnceAnOctetIsAccepted() {
        Answer answer = Asking.ask(Scenarios.HANDSHAKE.with("clientSends=1"), STALE);

        assertThat(answer.outcome()).isEqualTo(HOLDS);
        assertThat(answer.vacuous()).isFalse();
        assertThat(Asking.ask(Scenarios.HANDSHAKE.asIs(), STALE).vacuous()).isTrue();
    }

    @Test
    void withoutTimeWaitAnOctetOfAnEarlierConnectionIsAcceptedAndSaidToBe() {
        Answer answer = Asking.ask(Scenarios.REINCARNATION.with("timeWait=0"), STALE);

        assertThat(answer.outcome()).isEqualTo(VIOLATED);
        assertThat(answer.story().orElseThrow().explanation())
                .isEqualTo(
                        "Connection 2 of the client has accepted a stale octet, which connection 1"
                                + " of the server sent.");
    }
}
