package io.synproof.properties.questions.monitors;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.VIOLATED;
import static io.synproof.properties.questions.Asking.ask;
import static io.synproof.properties.questions.Asking.outcome;
import static io.synproof.properties.questions.Handmade.after;
import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.ReceiveSide;
import io.synproof.model.endpoint.SendSide;
import io.synproof.model.endpoint.State;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Label;
import io.synproof.properties.scenarios.Scenarios;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

class OwnAnswerTest {
    private static final OwnAnswer MONITOR = new OwnAnswer();

    private static SendSide send(int incarnation) {
        return new SendSide(incarnation, number(0), number(0), number(1), 0, false);
    }

    private static Connection connection(State state, int incarnation) {
        return new Connection(
                state,
                send(incarnation),
                new ReceiveSide(number(20), number(21), List.empty()),
                Timer.Off.OFF,
                false);
    }

    /** A connection of the server begins with a SYN of a connection of the client. */
    private static Label begins(int server, int client) {
        return delivery(arrives(
                HostSide.SERVER,
                Endpoint.Listen.LISTEN,
                Segment.bare(Control.SYN, number(20), client),
                connection(State.SYN_RECEIVED, server)));
    }

    /** A connection of the client is established by the answer of one of the server. */
    private static Label establishes(int client, int server) {
        return delivery(arrives(
                HostSide.CLIENT,
                new SynSent(send(client), Timer.Off.OFF),
                Segment.acknowledging(Control.SYN_ACK, number(20), number(1), server),
                connection(State.ESTABLISHED, client)));
    }

    @Test
    void theAnswerToItsOwnSynIsNoStranger() {
        assertThat(after(MONITOR, begins(1, 1), establishes(1, 1)).stranger()).isFalse();
        assertThat(after(MONITOR, begins(1, 1), begins(2, 2), establishes(2, 2)).stranger())
                .isFalse();
    }

    @Test
    void theAnswerToTheSynBeforeIs() {
        assertThat(after(MONITOR, begins(1, 1), begins(2, 2), establishes(2, 1)).stranger())
                .isTrue();
    }

    @Test
    void onlyTheCheckOfTheNumberKeepsOldAnswersOut() {
        assertThat(outcome(Scenarios.STALE_SEGMENTS.asIs(), "clientTakesItsOwnAnswer"))
                .isEqualTo(HOLDS);
        assertThat(outcome(
                        Scenarios.STALE_SEGMENTS.with("ackCheckInSynSent=skipped"),
                        "clientTakesItsOwnAnswer"))
                .isEqualTo(VIOLATED);
    }

    @Test
    void whereNobodyAnswersNobodyIsEstablished() {
        assertThat(ask(Scenarios.HANDSHAKE.with("serverListens=no"), "clientTakesItsOwnAnswer")
                        .vacuous())
                .isTrue();
    }
}
