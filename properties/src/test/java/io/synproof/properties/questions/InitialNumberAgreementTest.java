package io.synproof.properties.questions;

import static io.synproof.properties.questions.Asking.explanation;
import static io.synproof.properties.questions.Handmade.after;
import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.number;
import static io.synproof.properties.questions.Handmade.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.segment.Text;
import io.synproof.model.world.Label;
import io.synproof.properties.scenarios.Scenarios;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class InitialNumberAgreementTest {
    @Test
    void whoIsEstablishedIsSeenByTheState() {
        assertThat(after(Monitors.of(InitialNumberAgreement.NUMBERS_AGREE), opens(HostSide.SERVER))
                        .ghost())
                .isEqualTo(Option.some(new InitialNumberAgreement.Numbers(number(20), number(0))));
        assertThat(after(Monitors.of(ConnectionCounts.AGREE), opens(HostSide.SERVER))
                        .byServer())
                .hasSize(1);
        assertThat(SentenceOn.decides("clientEstablishedFirst", opens(HostSide.SERVER)))
                .isTrue();
        assertThat(SentenceOn.decides(
                        "clientEstablishedFirst", opens(HostSide.CLIENT), opens(HostSide.SERVER)))
                .isFalse();
    }

    private static Label opens(HostSide side) {
        Segment ack = new Segment(Control.ACK, number(21), number(1), Text.NONE, 1);
        return delivery(arrives(side, request(), ack, connection(State.ESTABLISHED, 1, 1, 21)));
    }

    @Test
    void theSentenceUnderTheTraceNamesTheNumbersThatNoClientHas() {
        assertThat(explanation(
                        Scenarios.OLD_DUPLICATE_SYN.with("handshake=two"), "initialNumbersAgree"))
                .isEqualTo("The server is established with ISS 0 and IRS 0 more often than a client"
                        + " has been with these numbers.");
    }
}
