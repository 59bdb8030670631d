package io.synproof.properties.questions;

import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.happens;
import static io.synproof.properties.questions.Handmade.request;
import static io.synproof.properties.questions.Handmade.segment;
import static io.synproof.properties.questions.Handmade.timeout;
import static io.synproof.properties.questions.SentenceOn.decides;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Label;
import org.junit.jupiter.api.Test;

class EarlyCloseTest {
    private static final Segment ACK = segment(Control.ACK, 21, 2, 0);

    @Test
    void anAcknowledgmentIsStrayWhereThereIsNoConnection() {
        Label client = closes(HostSide.CLIENT);
        Label server = closes(HostSide.SERVER);

        assertThat(isStray(client, server, meets(Endpoint.Closed.CLOSED))).isTrue();
        assertThat(isStray(client, server, meets(connection(State.FIN_WAIT_1, 1, 2, 21))))
                .isFalse();
        assertThat(isStray(client, meets(Endpoint.Closed.CLOSED))).isFalse();
        assertThat(isStray(client, meets(Endpoint.Closed.CLOSED), server)).isFalse();
    }

    private static boolean isStray(Label... run) {
        return decides("ackForNobodyAfterBothClose", run);
    }

    @Test
    void bothHaveClosedInSynReceivedWhenTheSecondHas() {
        assertThat(decides("bothCloseInSynReceived", closes(HostSide.CLIENT))).isFalse();
        assertThat(decides(
                        "bothCloseInSynReceived", closes(HostSide.CLIENT), closes(HostSide.SERVER)))
                .isTrue();
    }

    private static Label closes(HostSide side) {
        return timeout(happens(side, request(), connection(State.FIN_WAIT_1, 0, 2, 21)));
    }

    private static Label meets(Endpoint before) {
        return delivery(arrives(HostSide.SERVER, before, ACK, before));
    }
}
