package io.synproof.properties.questions;

import static io.synproof.properties.questions.Handmade.after;
import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.happens;
import static io.synproof.properties.questions.Handmade.segment;
import static io.synproof.properties.questions.Handmade.synSent;
import static io.synproof.properties.questions.Handmade.timeout;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.Side;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Label;
import org.junit.jupiter.api.Test;

class MindsTest {
    private static final Minds MINDS = new Minds();
    private static final Connection OPEN = connection(State.ESTABLISHED, 1, 1, 21);
    private static final Connection WAITING = connection(State.TIME_WAIT, 2, 2, 22);
    private static final Segment SYN_ACK = segment(Control.SYN_ACK, 20, 1, 0);
    private static final Segment ACK = segment(Control.ACK, 21, 1, 0);
    private static final Label HEARS = delivery(arrives(Side.CLIENT, synSent(), SYN_ACK, OPEN));
    private static final Label HEARS_MORE = delivery(arrives(Side.CLIENT, OPEN, ACK, OPEN));

    @Test
    void whatNobodyHasSentIsNotHeardOfTheOtherSide() {
        assertThat(after(MINDS, HEARS).hasHeard(Side.CLIENT, _ -> true)).isFalse();
        assertThat(after(MINDS, HEARS).hasHeard(Side.CLIENT)).isTrue();
    }

    @Test
    void whatTheOtherSideHasSentIs() {
        Label sends = timeout(happens(Side.SERVER, OPEN, OPEN, SYN_ACK));

        assertThat(after(MINDS, sends, HEARS).hasHeard(Side.CLIENT, _ -> true)).isTrue();
        assertThat(after(MINDS, sends, HEARS).hasHeard(Side.CLIENT, segment -> false))
                .isFalse();
    }

    @Test
    void theSegmentThatEstablishesIsNotHeardSince() {
        assertThat(after(MINDS, HEARS).hasHeardSince(Side.CLIENT, State.ESTABLISHED))
                .isFalse();
        assertThat(after(MINDS, HEARS, HEARS_MORE).hasHeardSince(Side.CLIENT, State.ESTABLISHED))
                .isTrue();
    }

    @Test
    void whatAnEarlierConnectionHeardIsNotHeardSince() {
        Label leaves = timeout(happens(Side.CLIENT, OPEN, Endpoint.Closed.CLOSED));

        assertThat(after(MINDS, HEARS, HEARS_MORE, leaves, HEARS)
                        .hasHeardSince(Side.CLIENT, State.ESTABLISHED))
                .isFalse();
    }

    @Test
    void aWaitRunsOutByATimerAndNotByAReset() {
        Label waits = delivery(arrives(Side.CLIENT, OPEN, ACK, WAITING));
        Label over = timeout(happens(Side.CLIENT, WAITING, Endpoint.Closed.CLOSED));
        Label reset = delivery(arrives(
                Side.CLIENT, WAITING, segment(Control.RST_ACK, 22, 2, 0), Endpoint.Closed.CLOSED));

        assertThat(after(MINDS, waits, over).hasTimedOut(Side.CLIENT, State.TIME_WAIT))
                .isTrue();
        assertThat(after(MINDS, waits, reset).hasTimedOut(Side.CLIENT, State.TIME_WAIT))
                .isFalse();
    }
}
