package io.synproof.properties.questions;

import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.happens;
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

class ShortCloseTest {
    private static final Segment FIN = segment(Control.FIN_ACK, 1, 21, 0);
    private static final Label CLOSE = timeout(happens(
            HostSide.CLIENT,
            connection(State.ESTABLISHED, 1, 1, 21),
            connection(State.FIN_WAIT_1, 1, 2, 21),
            FIN));
    private static final Label ANSWER = delivery(arrives(
            HostSide.SERVER,
            connection(State.ESTABLISHED, 1, 1, 21),
            FIN,
            connection(State.LAST_ACK, 1, 2, 22),
            segment(Control.FIN_ACK, 1, 22, 0)));
    private static final Label WAITS = delivery(arrives(
            HostSide.CLIENT,
            connection(State.FIN_WAIT_1, 1, 2, 21),
            segment(Control.FIN_ACK, 21, 2, 0),
            connection(State.TIME_WAIT, 2, 2, 22),
            segment(Control.ACK, 2, 22, 0)));

    @Test
    void threeSegmentsCloseWhereOneCarriesAckAndFin() {
        assertThat(isShort(CLOSE, ANSWER, WAITS, closed(2))).isTrue();
        assertThat(isShort(CLOSE, ANSWER, WAITS)).isFalse();
    }

    @Test
    void aFourthSegmentIsOneTooMany() {
        assertThat(isShort(CLOSE, CLOSE, ANSWER, WAITS, closed(2))).isFalse();
    }

    @Test
    void whatDoesNotAcknowledgeTheFinEndsNothingInGoodOrder() {
        assertThat(isShort(CLOSE, ANSWER, WAITS, closed(1))).isFalse();
    }

    @Test
    void noResetIsTheLastAck() {
        assertThat(isShort(CLOSE, ANSWER, WAITS, closed(Control.RST_ACK, 2))).isFalse();
    }

    private static boolean isShort(Label... run) {
        return decides("closedInThreeSegments", run);
    }

    private static Label closed(long ack) {
        return closed(Control.ACK, ack);
    }

    private static Label closed(Control control, long ack) {
        return delivery(arrives(
                HostSide.SERVER,
                connection(State.LAST_ACK, 1, 2, 22),
                segment(control, 22, ack, 0),
                Endpoint.Closed.CLOSED));
    }
}
