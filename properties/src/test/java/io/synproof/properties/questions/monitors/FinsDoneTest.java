package io.synproof.properties.questions.monitors;

import static io.synproof.properties.questions.Handmade.after;
import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.segment;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Label;
import org.junit.jupiter.api.Test;

class FinsDoneTest {
    private static final Connection CLOSED_FIRST = connection(State.FIN_WAIT_1, 1, 2, 21);
    private static final Connection CLOSED_BEHIND_GAP = connection(State.FIN_WAIT_2, 2, 2, 21);
    private static final Connection WAITING = connection(State.TIME_WAIT, 2, 2, 22);

    @Test
    void aFinThatAcknowledgesTheOtherOneIsDoneWith() {
        assertThat(after(new FinsDone(), enters(2)).early()).isFalse();
    }

    @Test
    void aFinThatAcknowledgesLessComesTooEarlyForTimeWait() {
        assertThat(after(new FinsDone(), enters(1)).early()).isTrue();
    }

    @Test
    void timeWaitWithoutAFinIsTooEarly() {
        Label label = delivery(
                arrives(HostSide.CLIENT, CLOSED_FIRST, segment(Control.ACK, 21, 2, 0), WAITING));

        assertThat(after(new FinsDone(), label).early()).isTrue();
    }

    @Test
    void aFinThatWaitedBehindAGapCountsWhenTheGapIsFilled() {
        assertThat(after(new FinsDone(), behindGap(), fillsGap()).early()).isFalse();
    }

    @Test
    void anOldFinDoesNotHideTheOneThatCounts() {
        assertThat(after(new FinsDone(), behindGap(), oldFin(), fillsGap()).early())
                .isFalse();
    }

    @Test
    void anOldFinIsNoneOfThisConnection() {
        assertThat(after(new FinsDone(), oldFin(), fillsGap()).early()).isTrue();
    }

    private static Label behindGap() {
        return delivery(arrives(
                HostSide.CLIENT,
                CLOSED_FIRST,
                segment(Control.FIN_ACK, 22, 2, 0),
                CLOSED_BEHIND_GAP));
    }

    private static Label oldFin() {
        return delivery(arrives(
                HostSide.CLIENT,
                CLOSED_BEHIND_GAP,
                segment(Control.FIN_ACK, 19, 2, 0),
                CLOSED_BEHIND_GAP));
    }

    private static Label fillsGap() {
        return delivery(arrives(
                HostSide.CLIENT,
                CLOSED_BEHIND_GAP,
                segment(Control.ACK, 21, 2, 1),
                connection(State.TIME_WAIT, 2, 2, 23)));
    }

    private static Label enters(long acknowledged) {
        Segment fin = segment(Control.FIN_ACK, 21, acknowledged, 0);
        return delivery(arrives(HostSide.CLIENT, CLOSED_FIRST, fin, WAITING));
    }
}
