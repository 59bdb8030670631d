package io.synproof.properties.questions.monitors;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.VIOLATED;
import static io.synproof.properties.questions.Asking.outcome;
import static io.synproof.properties.questions.Handmade.after;
import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.bare;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.happens;
import static io.synproof.properties.questions.Handmade.loss;
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
import io.synproof.properties.questions.monitors.FirstRepeat.Stage;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

class FirstRepeatTest {
    private static final FirstRepeat.Watch WATCH = new FirstRepeat.Watch();
    private static final Connection WAITING = connection(State.TIME_WAIT, 2, 2, 22);
    private static final Segment FIN = segment(Control.FIN_ACK, 21, 2, 0);
    private static final Segment ACK = segment(Control.ACK, 2, 22, 0);
    private static final Label WAITS = delivery(
            arrives(HostSide.CLIENT, connection(State.FIN_WAIT_2, 2, 2, 21), FIN, WAITING));
    private static final Label LOST = loss(HostSide.SERVER, ACK);
    private static final Label IN_TIME =
            delivery(arrives(HostSide.CLIENT, WAITING, FIN, WAITING, ACK));
    private static final Label RUNS_OUT =
            timeout(happens(HostSide.CLIENT, WAITING, Endpoint.Closed.CLOSED));
    private static final Label TOO_LATE =
            delivery(arrives(HostSide.CLIENT, Endpoint.Closed.CLOSED, FIN, Endpoint.Closed.CLOSED));

    @Test
    void theFinThatComesAgainIsMetOrMissed() {
        assertThat(stage(WAITS, LOST, IN_TIME)).isEqualTo(Stage.SETTLED);
        assertThat(stage(WAITS, LOST, RUNS_OUT)).isEqualTo(Stage.OVER);
        assertThat(stage(WAITS, LOST, RUNS_OUT, TOO_LATE)).isEqualTo(Stage.MISSED);
    }

    @Test
    void aFinThatComesAgainWithoutALossMissesNothing() {
        assertThat(stage(WAITS, RUNS_OUT, TOO_LATE)).isEqualTo(Stage.SETTLED);
    }

    @Test
    void onlyTheFirstThatComesAgainIsAskedFor() {
        assertThat(stage(WAITS, IN_TIME, LOST, RUNS_OUT, TOO_LATE)).isEqualTo(Stage.SETTLED);
        assertThat(stage(WAITS, LOST, IN_TIME, RUNS_OUT, TOO_LATE)).isEqualTo(Stage.SETTLED);
    }

    @Test
    void anAckThatAcknowledgesLessIsNotTheLastOne() {
        Label older = loss(HostSide.SERVER, segment(Control.ACK, 1, 21, 0));

        assertThat(stage(WAITS, older)).isEqualTo(Stage.WAITING);
        assertThat(stage(WAITS, loss(HostSide.CLIENT, ACK))).isEqualTo(Stage.WAITING);
        assertThat(stage(WAITS, LOST)).isEqualTo(Stage.LOST);
    }

    @Test
    void aWaitThatAResetCutsShortIsNoneThatHasRunOut() {
        Label reset = delivery(
                arrives(HostSide.CLIENT, WAITING, bare(Control.RST, 22), Endpoint.Closed.CLOSED));

        assertThat(stage(WAITS, LOST, reset, TOO_LATE)).isEqualTo(Stage.SETTLED);
    }

    private static Stage stage(Label... steps) {
        return after(WATCH, steps).stage();
    }

    @Test
    void whetherItIsMetIsAMatterOfTheServersTimer() {
        assertThat(outcome(
                        Scenarios.LAST_ACK_LOST.with("timeWait=2", "rto=1"),
                        "firstRepeatedFinMeetsWait"))
                .isEqualTo(HOLDS);
        assertThat(outcome(
                        Scenarios.LAST_ACK_LOST.with("timeWait=2", "rto=4"),
                        "firstRepeatedFinMeetsWait"))
                .isEqualTo(VIOLATED);
    }
}
