package io.synproof.properties.questions;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.VIOLATED;
import static io.synproof.properties.questions.Handmade.after;
import static io.synproof.properties.questions.Handmade.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.network.HostSide;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

class DeliveredTest {
    private static final ConfiguredScenario ONE_LOSS =
            Scenarios.LOSSY_TRANSFER.with("clientSends=1", "dropOnly=text", "giveUp=no");

    @Test
    void theOctetsOfTheClientsUserAreCounted() {
        assertThat(after(new Delivered(), send(HostSide.CLIENT, 2), send(HostSide.SERVER, 1)))
                .isEqualTo(new Delivered.Counts(2, 0));
    }

    @Test
    void anOctetThatIsLostArrivesAtLastIfItIsSentAgain() {
        assertThat(Asking.outcome(ONE_LOSS, "sentIsDelivered")).isEqualTo(HOLDS);
        assertThat(Asking.outcome(ONE_LOSS.with("retries=0"), "sentIsDelivered"))
                .isEqualTo(VIOLATED);
    }
}
