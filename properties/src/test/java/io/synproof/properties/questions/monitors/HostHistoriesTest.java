package io.synproof.properties.questions.monitors;

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
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Label;
import org.junit.jupiter.api.Test;

class HostHistoriesTest {
    private static final HostHistories MINDS = new HostHistories();
    private static final Connection OPEN = connection(State.ESTABLISHED, 1, 1, 21);
    private static final Connection WAITING = connection(State.TIME_WAIT, 2, 2, 22);
    private static final Segment SYN_ACK = segment(Control.SYN_ACK, 20, 1, 0);
    private static final Segment ACK = segment(Control.ACK, 21, 1, 0);
    private static final Label HEARS = delivery(arrives(HostSide.CLIENT, synSent(), SYN_ACK, OPEN));
    private static final Label HEARS_MORE = delivery(arrives(HostSide.CLIENT, OPEN, ACK, OPEN));

    @Test
    void whatNobodyHasSentIsNotHeardOfTheOtherSide() {
        assertThat(after(MINDS, HEARS).hasHeard(HostSide.CLIENT, _ -> true)).isFalse();
        assertThat(after(MINDS, HEARS).hasHeard(HostSide.CLIENT)).isTrue();
    }

    @Test
    void whatTheOtherSideHasSentIs() {
        Label sends = timeout(happens(HostSide.SERVER, OPEN, OPEN, SYN_ACK));

        assertThat(after(MINDS, sends, HEARS).hasHeard(HostSide.CLIENT, _ -> true))
                .isTrue();
        assertThat(after(MINDS, sends, HEARS).hasHeard(HostSide.CLIENT, segment -> false))
                .isFalse();
    }

    @Test
    void theSegmentThatEstablishesIsNotHeardSince() {
        assertThat(after(MINDS, HEARS).hasHeardSince(HostSide.CLIENT, State.ESTABLISHED))
                .isFalse();
        assertThat(after(MINDS, HEARS, HEARS_MORE)
                        .hasHeardSince(HostSide.CLIENT, State.ESTABLISHED))
                .isTrue();
    }

    @Test
    void whatAnEarlierConnectionHeardIsNotHeardSince() {
        Label leaves = timeout(happens(HostSide.CLIENT, OPEN, Endpoint.Closed.CLOSED));

        assertThat(after(MINDS, HEARS, HEARS_MORE, leaves, HEARS)
                        .hasHeardSince(HostSide.CLIENT, State.ESTABLISHED))
                .isFalse();
    }

    @Test
    void aWaitRunsOutByATimerAndNotByAReset() {
        Label waits = delivery(arrives(HostSide.CLIENT, OPEN, ACK, WAITING));
        Label over = timeout(happens(HostSide.CLIENT, WAITING, Endpoint.Closed.CLOSED));
        Label reset = delivery(arrives(
                HostSide.CLIENT,
                WAITING,
                segment(Control.RST_ACK, 22, 2, 0),
                Endpoint.Closed.CLOSED));

        assertThat(after(MINDS, waits, over).hasTimedOut(HostSide.CLIENT, State.TIME_WAIT))
                .isTrue();
        assertThat(after(MINDS, waits, reset).hasTimedOut(HostSide.CLIENT, State.TIME_WAIT))
                .isFalse();
    }
}
