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
    private static final Connection CLIENT = connection(State.ESTABLISHED, 1, 2, 21);
    private static final Label GIVEN_UP =
            timeout(happens(HostSide.SERVER, request(), Endpoint.Closed.CLOSED));
    private static final Segment RST = bare(Control.RST, 1);

    @Test
    void theServerGivesUpAnswersTextWithAResetAndTheClientIsTold() {
        assertThat(isTold(GIVEN_UP, answered(RST), reset(Endpoint.Closed.CLOSED)))
                .isTrue();
        assertThat(isTold(GIVEN_UP, answered(RST))).isFalse();
        assertThat(isTold(answered(RST), GIVEN_UP, reset(Endpoint.Closed.CLOSED)))
                .isFalse();
    }

    @Test
    void textThatIsAnsweredWithAnAcknowledgmentIsNoReset() {
        assertThat(isTold(
                        GIVEN_UP,
                        answered(segment(Control.ACK, 1, 2, 0)),
                        reset(Endpoint.Closed.CLOSED)))
                .isFalse();
    }

    @Test
    void aClientWhoseConnectionGoesOnIsNotTold() {
        assertThat(isTold(GIVEN_UP, answered(RST), reset(CLIENT))).isFalse();
    }

    @Test
    void aConnectionThatIsStillThereIsNotGivenUp() {
        Label waits = timeout(happens(HostSide.SERVER, request(), request()));

        assertThat(isTold(waits, answered(RST), reset(Endpoint.Closed.CLOSED))).isFalse();
    }

    private static boolean isTold(Label... run) {
        return SentenceOn.decides("clientToldByReset", run);
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
