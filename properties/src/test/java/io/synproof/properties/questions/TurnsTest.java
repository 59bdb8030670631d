package io.synproof.properties.questions;

import static io.synproof.properties.questions.Handmade.after;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.handing;
import static io.synproof.properties.questions.Handmade.segment;
import static io.synproof.properties.questions.Handmade.send;
import static io.synproof.properties.questions.Handmade.telling;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Bounds;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.world.Label;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnsTest {
    private static final Connection OPEN = connection(State.ESTABLISHED, 1, 1, 21);

    @Test
    void whoAnswersWhatHasComeIsInTurn() {
        assertThat(after(
                        new Turns(),
                        send(HostSide.CLIENT, 1),
                        hears(HostSide.SERVER),
                        send(HostSide.SERVER, 1),
                        hears(HostSide.CLIENT),
                        send(HostSide.CLIENT, 1)))
                .isEqualTo(new Turns.Talk(2, 1, 1, 1, true));
    }

    @Test
    void whoSpeaksBeforeAnAnswerHasComeIsNot() {
        assertThat(after(new Turns(), send(HostSide.CLIENT, 1), send(HostSide.CLIENT, 1))
                        .inTurn())
                .isFalse();
        assertThat(after(new Turns(), send(HostSide.SERVER, 1)).inTurn()).isFalse();
        assertThat(after(new Turns(), send(HostSide.CLIENT, 2)).inTurn()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, off, 1", "2, off, 2", "3, off, 3", "1, on, 0"})
    void eachTurnTakesARoundTripAndTheHandshakeOne(int turns, String fastOpen, long roundTrips) {
        Experiment experiment = new Experiment(
                Scenarios.HANDSHAKE.with(
                        "clientSends=" + turns,
                        "serverSends=2",
                        "network=fifo",
                        "delayedAck=anyMoment",
                        "capacity=10",
                        "tfo=" + fastOpen),
                Turns.ROUND_TRIPS);

        assertThat(experiment
                        .ask(ExperimentOptions.within(Bounds.states(100_000)))
                        .value())
                .hasValue(roundTrips);
    }

    private static Label hears(HostSide side) {
        return delivery(telling(
                Handmade.arrives(side, OPEN, segment(Control.ACK, 21, 1, 1), OPEN), handing(1)));
    }
}
