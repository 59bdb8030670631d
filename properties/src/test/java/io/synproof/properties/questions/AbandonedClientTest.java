package io.synproof.properties.questions;

import static io.synproof.properties.questions.Handmade.after;
import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.bare;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.happens;
import static io.synproof.properties.questions.Handmade.request;
import static io.synproof.properties.questions.Handmade.segment;
import static io.synproof.properties.questions.Handmade.timeout;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Label;
import org.junit.jupiter.api.Test;

class AbandonedClientTest {
    private static final AbandonedClient.Watch WATCH = new AbandonedClient.Watch();
    private static final Connection CLIENT = connection(State.ESTABLISHED, 1, 2, 21);
    private static final Label GIVEN_UP =
            timeout(happens(HostSide.SERVER, request(), Endpoint.Closed.CLOSED));

    @Test
    void theServerGivesUpAnswersTextWithAResetAndTheClientIsTold() {
        assertThat(after(WATCH, GIVEN_UP)).isEqualTo(AbandonedClient.ALONE);
        assertThat(after(WATCH, GIVEN_UP, answered(bare(Control.RST, 1))))
                .isEqualTo(AbandonedClient.ANSWERED);
        assertThat(after(
                        WATCH,
                        GIVEN_UP,
                        answered(bare(Control.RST, 1)),
                        reset(Endpoint.Closed.CLOSED)))
                .isEqualTo(AbandonedClient.TOLD);
    }

    @Test
    void textThatIsAnsweredWithAnAcknowledgmentIsNoReset() {
        assertThat(after(WATCH, GIVEN_UP, answered(segment(Control.ACK, 1, 2, 0))))
                .isEqualTo(AbandonedClient.ALONE);
    }

    @Test
    void aClientWhoseConnectionGoesOnIsNotTold() {
        assertThat(after(WATCH, GIVEN_UP, answered(bare(Control.RST, 1)), reset(CLIENT)))
                .isEqualTo(AbandonedClient.ANSWERED);
    }

    @Test
    void aConnectionThatIsStillThereIsNotGivenUp() {
        assertThat(after(WATCH, timeout(happens(HostSide.SERVER, request(), request()))))
                .isEqualTo(AbandonedClient.NOT_YET);
    }

    private static Label answered(Segment answer) {
        return delivery(arrives(
                HostSide.SERVER,
                Endpoint.Listen.LISTEN,
                segment(Control.ACK, 1, 21, 1),
                Endpoint.Listen.LISTEN,
                answer));
    }

    private static Label reset(Endpoint after) {
        return delivery(arrives(HostSide.CLIENT, CLIENT, bare(Control.RST, 21), after));
    }
}
