package io.synproof.properties.questions;

import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.loss;
import static io.synproof.properties.questions.Handmade.segment;
import static io.synproof.properties.questions.SentenceOn.decides;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Label;
import org.junit.jupiter.api.Test;

class RepeatedFinTest {
    private static final Connection WAITING = connection(State.TIME_WAIT, 2, 2, 22);
    private static final Segment FIN = segment(Control.FIN_ACK, 21, 2, 0);
    private static final Label WAITS = delivery(
            arrives(HostSide.CLIENT, connection(State.FIN_WAIT_2, 2, 2, 21), FIN, WAITING));
    private static final Label LOST = loss(HostSide.SERVER, ack(22));

    @Test
    void theFinComesAgainIsAnsweredAndTheAnswerCloses() {
        assertThat(isAnswered(WAITS, LOST, again(22), closes(2))).isTrue();
        assertThat(isAnswered(WAITS, again(22), closes(2))).isFalse();
        assertThat(isAnswered(WAITS, LOST, closes(2))).isFalse();
    }

    @Test
    void anAnswerThatDoesNotAcknowledgeTheFinIsNone() {
        assertThat(isAnswered(WAITS, LOST, again(21), closes(2))).isFalse();
    }

    @Test
    void aServerThatClosesByAnAckOfLessDoesNotCloseByTheAnswer() {
        assertThat(isAnswered(WAITS, LOST, again(22), closes(1))).isFalse();
    }

    private static boolean isAnswered(Label... run) {
        return decides("repeatedFinAnswered", run);
    }

    private static Segment ack(long number) {
        return segment(Control.ACK, 2, number, 0);
    }

    private static Label again(long acknowledged) {
        return delivery(arrives(HostSide.CLIENT, WAITING, FIN, WAITING, ack(acknowledged)));
    }

    private static Label closes(long acknowledged) {
        return delivery(arrives(
                HostSide.SERVER,
                connection(State.LAST_ACK, 1, 2, 22),
                segment(Control.ACK, 22, acknowledged, 0),
                Endpoint.Closed.CLOSED));
    }
}
