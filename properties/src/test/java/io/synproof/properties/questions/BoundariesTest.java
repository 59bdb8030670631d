package io.synproof.properties.questions;

import static io.synproof.checker.result.Outcome.REACHED;
import static io.synproof.checker.result.Outcome.UNREACHABLE;
import static io.synproof.properties.questions.Handmade.after;
import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.datagram;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.handing;
import static io.synproof.properties.questions.Handmade.segment;
import static io.synproof.properties.questions.Handmade.send;
import static io.synproof.properties.questions.Handmade.telling;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.datagram.Datagram;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.world.Label;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

class BoundariesTest {
    private static final Connection OPEN = connection(State.ESTABLISHED, 1, 1, 21);

    @Test
    void whatComesAsItWasSentKeepsItsBoundaries() {
        assertThat(after(new Boundaries(), send(HostSide.CLIENT, 1), hears(1)).broken())
                .isFalse();
    }

    @Test
    void whatTwoCallsHaveSentIsNoPieceOfOne() {
        assertThat(after(
                                new Boundaries(),
                                send(HostSide.CLIENT, 1),
                                send(HostSide.CLIENT, 1),
                                hears(2))
                        .broken())
                .isTrue();
    }

    @Test
    void aDatagramIsMeasuredByDatagramsAlone() {
        assertThat(after(
                                new Boundaries(),
                                send(HostSide.CLIENT, 1),
                                datagram(0, new Datagram(0, 1)))
                        .broken())
                .isTrue();
    }

    @Test
    void aDatagramComesWithItsLastFragmentIfItIsCut() {
        assertThat(Asking.outcome(Scenarios.DATAGRAMS.with("fragments=2"), "datagramInFragments"))
                .isEqualTo(REACHED);
        assertThat(Asking.outcome(Scenarios.DATAGRAMS.asIs(), "datagramInFragments"))
                .isEqualTo(UNREACHABLE);
    }

    private static Label hears(int octets) {
        return delivery(telling(
                arrives(HostSide.SERVER, OPEN, segment(Control.ACK, 21, 1, octets), OPEN),
                handing(octets)));
    }
}
