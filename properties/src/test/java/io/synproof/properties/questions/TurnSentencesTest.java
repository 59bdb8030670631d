package io.synproof.properties.questions;

import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.handing;
import static io.synproof.properties.questions.Handmade.segment;
import static io.synproof.properties.questions.Handmade.send;
import static io.synproof.properties.questions.Handmade.telling;
import static io.synproof.properties.questions.SentenceOn.decides;
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

class TurnSentencesTest {
    private static final String QUESTION = "roundTripsToLastTurn";
    private static final Connection OPEN = connection(State.ESTABLISHED, 1, 1, 21);

    @Test
    void whoAnswersWhatHasComeIsInTurn() {
        assertThat(isOver(
                        2,
                        send(HostSide.CLIENT, 1),
                        hears(HostSide.SERVER, 1),
                        send(HostSide.SERVER, 1),
                        hears(HostSide.CLIENT, 1),
                        send(HostSide.CLIENT, 1),
                        hears(HostSide.SERVER, 1)))
                .isTrue();
    }

    @Test
    void whoSpeaksBeforeAnAnswerHasComeIsNot() {
        assertThat(isOver(
                        2,
                        send(HostSide.CLIENT, 1),
                        send(HostSide.CLIENT, 1),
                        hears(HostSide.SERVER, 2)))
                .isFalse();
        assertThat(isOver(
                        1,
                        send(HostSide.SERVER, 1),
                        send(HostSide.CLIENT, 1),
                        hears(HostSide.SERVER, 1)))
                .isFalse();
        assertThat(isOver(2, send(HostSide.CLIENT, 2), hears(HostSide.SERVER, 2)))
                .isFalse();
    }

    @Test
    void theTalkIsOverOnceTheLastTurnIsHeard() {
        assertThat(isOver(1, send(HostSide.CLIENT, 1))).isFalse();
        assertThat(isOver(1, send(HostSide.CLIENT, 1), hears(HostSide.SERVER, 1)))
                .isTrue();
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
                Questions.named(QUESTION));

        assertThat(experiment
                        .ask(ExperimentOptions.within(Bounds.states(100_000)))
                        .value())
                .hasValue(roundTrips);
    }

    private static boolean isOver(int turns, Label... run) {
        return decides(QUESTION, Scenarios.HANDSHAKE.with("clientSends=" + turns), run);
    }

    private static Label hears(HostSide side, int octets) {
        return delivery(telling(
                arrives(side, OPEN, segment(Control.ACK, 21, 1, octets), OPEN), handing(octets)));
    }
}
