package io.synproof.properties.questions.monitors;

import static io.synproof.properties.questions.Handmade.after;
import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.bare;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.happens;
import static io.synproof.properties.questions.Handmade.segment;
import static io.synproof.properties.questions.Handmade.synSent;
import static io.synproof.properties.questions.Handmade.timeout;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

class RetryClockTest {
    private static final RetryClock SYN = new RetryClock(HostSide.CLIENT, State.SYN_SENT);
    private static final Label TICK = new Label(Action.Tick.TICK, List.empty());
    private static final Label OPEN = delivery(arrives(
            HostSide.CLIENT,
            Endpoint.Closed.CLOSED,
            bare(Control.RST, 0),
            synSent(),
            bare(Control.SYN, 0)));
    private static final Label AGAIN =
            timeout(happens(HostSide.CLIENT, synSent(), synSent(), bare(Control.SYN, 0)));
    private static final Label GONE =
            timeout(happens(HostSide.CLIENT, synSent(), Endpoint.Closed.CLOSED));

    @Test
    void aSynThatATimerSendsIsSentAgain() {
        assertThat(after(SYN, OPEN, TICK, AGAIN, TICK, TICK, AGAIN).times())
                .containsExactly(0, 1, 3);
    }

    @Test
    void aTimerThatSendsSomethingElseRepeatsNoSyn() {
        Label ack = timeout(
                happens(HostSide.CLIENT, synSent(), synSent(), segment(Control.ACK, 1, 21, 0)));

        assertThat(after(SYN, OPEN, TICK, ack).times()).containsExactly(0);
    }

    @Test
    void aSynThatATimerEndsIsGivenUp() {
        assertThat(after(SYN, OPEN, TICK, AGAIN, TICK, TICK, GONE).over()).containsExactly(3);
    }

    @Test
    void aSynThatAResetEndsIsNotGivenUp() {
        Label reset = delivery(arrives(
                HostSide.CLIENT,
                synSent(),
                segment(Control.RST_ACK, 0, 1, 0),
                Endpoint.Closed.CLOSED));

        assertThat(after(SYN, OPEN, TICK, reset)).isEqualTo(RetryClock.Wait.NONE);
    }

    @Test
    void aSynThatIsAnsweredWaitsNoLonger() {
        Label answered = delivery(arrives(
                HostSide.CLIENT,
                synSent(),
                segment(Control.SYN_ACK, 20, 1, 0),
                connection(State.ESTABLISHED, 1, 1, 21)));

        assertThat(after(SYN, OPEN, TICK, answered)).isEqualTo(RetryClock.Wait.NONE);
    }
}
