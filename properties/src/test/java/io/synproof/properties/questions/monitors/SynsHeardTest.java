package io.synproof.properties.questions.monitors;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.VIOLATED;
import static io.synproof.properties.questions.Asking.outcome;
import static io.synproof.properties.questions.Handmade.after;
import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.bare;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.request;
import static io.synproof.properties.questions.Handmade.segment;
import static io.synproof.properties.questions.Handmade.synSent;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.world.Label;
import io.synproof.properties.questions.SentenceOn;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

class SynsHeardTest {
    private static final SynsHeard MONITOR = new SynsHeard();
    private static final Connection OPEN = connection(State.ESTABLISHED, 1, 1, 21);

    /** The client's SYN, number 20 for the server, arrives there. */
    private static final Label SYN = delivery(
            arrives(HostSide.SERVER, Endpoint.Listen.LISTEN, bare(Control.SYN, 20), request()));

    /** The server's SYN, number 0, arrives at the client. */
    private static final Label SYN_ACK = delivery(
            arrives(HostSide.CLIENT, synSent(), segment(Control.SYN_ACK, 0, 21, 0), synSent()));

    private static final Label ACK =
            delivery(arrives(HostSide.SERVER, request(), segment(Control.ACK, 21, 1, 0), OPEN));

    @Test
    void aServerIsEstablishedOnceBothHaveArrived() {
        assertThat(SentenceOn.isAbout("establishedAfterBothSyns", SYN, SYN_ACK, ACK))
                .isTrue();
        assertThat(SentenceOn.isAbout("establishedAfterBothSyns", SYN, SYN_ACK)).isFalse();
        assertThat(after(MONITOR, SYN, SYN_ACK, ACK).missing()).isFalse();
    }

    @Test
    void itsOwnSynIsMissingIfTheClientHasNotHeardIt() {
        assertThat(after(MONITOR, SYN, ACK).missing()).isTrue();
    }

    @Test
    void theClientsSynIsMissingIfItHasNotHeardThat() {
        assertThat(after(MONITOR, SYN_ACK, ACK).missing()).isTrue();
    }

    @Test
    void twoMessagesEstablishTheServerBeforeItsSynHasArrived() {
        assertThat(outcome(Scenarios.HANDSHAKE.asIs(), "establishedAfterBothSyns"))
                .isEqualTo(HOLDS);
        assertThat(outcome(Scenarios.HANDSHAKE.with("handshake=two"), "establishedAfterBothSyns"))
                .isEqualTo(VIOLATED);
    }
}
