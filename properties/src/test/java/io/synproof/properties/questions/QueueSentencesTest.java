package io.synproof.properties.questions;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.VIOLATED;
import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.bare;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.request;
import static io.synproof.properties.questions.Handmade.segment;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Event;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

class QueueSentencesTest {
    private static final Segment SYN_ACK = segment(Control.SYN_ACK, 0, 21, 0);

    @Test
    void aSynThatTheListenerDropsIsTurnedAway() {
        assertThat(isTurnedAway(syn(Endpoint.Listen.LISTEN))).isTrue();
    }

    @Test
    void aSynThatIsAnsweredIsNotWhetherItIsRememberedOrNot() {
        assertThat(isTurnedAway(syn(Endpoint.Listen.LISTEN, SYN_ACK))).isFalse();
        assertThat(isTurnedAway(syn(request(), SYN_ACK))).isFalse();
    }

    @Test
    void aFullQueueTurnsTheClientAway() {
        assertThat(Asking.outcome(Scenarios.SYN_FLOOD.asIs(), "clientNotTurnedAway"))
                .isEqualTo(VIOLATED);
    }

    @Test
    void cookiesDoNot() {
        assertThat(Asking.outcome(Scenarios.SYN_FLOOD.with("cookies=1"), "clientNotTurnedAway"))
                .isEqualTo(HOLDS);
    }

    private static boolean isTurnedAway(Event syn) {
        return SentenceOn.decides("clientNotTurnedAway", delivery(syn));
    }

    private static Event syn(Endpoint after, Segment... answer) {
        return arrives(
                HostSide.SERVER, Endpoint.Listen.LISTEN, bare(Control.SYN, 20), after, answer);
    }
}
