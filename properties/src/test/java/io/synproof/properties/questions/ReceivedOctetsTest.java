package io.synproof.properties.questions;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.VIOLATED;
import static io.synproof.properties.questions.Asking.outcome;
import static io.synproof.properties.questions.Handmade.after;
import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.segment;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.ReceivedText;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Text;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.properties.questions.monitors.End;
import io.synproof.properties.scenarios.Scenarios;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

class ReceivedOctetsTest {
    private static final ReceivedOctets COUNT = new ReceivedOctets();
    private static final Connection EMPTY = connection(State.ESTABLISHED, 1, 1, 21);

    @Test
    void octetsCountWhenTheyAreAcceptedWhateverRcvNxtSays() {
        assertThat(received(accepting(2, 23))).isEqualTo(2);
        assertThat(received(accepting(2, 25))).isEqualTo(2);
        assertThat(received(accepting(0, 25))).isEqualTo(0);
    }

    @Test
    void aConnectionThatEndsIsForgotten() {
        Label reset = delivery(arrives(
                HostSide.SERVER,
                EMPTY,
                segment(Control.RST_ACK, 21, 1, 0),
                Endpoint.Closed.CLOSED));

        assertThat(after(COUNT, accepting(2, 23), reset)).isEqualTo(COUNT.initial());
    }

    @Test
    void soAreThoseOfAHostThatCrashes() {
        Label crash = new Label(new Action.Crash(HostSide.SERVER), List.empty());

        assertThat(after(COUNT, accepting(2, 23), crash)).isEqualTo(COUNT.initial());
    }

    @Test
    void anOctetThatAFinHasJumpedIsLostForGood() {
        assertThat(outcome(
                        Scenarios.CLOSE.with("clientSends=1", "oooQueue=finTaken"),
                        "octetLostForGood"))
                .isEqualTo(VIOLATED);
    }

    @Test
    void noOctetIsLostForGoodWhereGapsAreHeardOf() {
        assertThat(outcome(
                        Scenarios.CLOSE.with("clientSends=1", "oooQueue=on"), "octetLostForGood"))
                .isEqualTo(HOLDS);
    }

    private static int received(Label step) {
        return after(COUNT, step).of(End.of(step.events().head()));
    }

    /** Two octets arrive, and the server accepts some of them. */
    private static Label accepting(int octets, long rcvNxt) {
        Connection heard = connection(State.ESTABLISHED, 1, 1, rcvNxt);
        Connection then = octets == 0
                ? heard
                : heard.with(heard.rcv().buffering(new ReceivedText(0, Text.of(0, octets))));
        return delivery(arrives(HostSide.SERVER, EMPTY, segment(Control.ACK, 21, 1, 2), then));
    }
}
