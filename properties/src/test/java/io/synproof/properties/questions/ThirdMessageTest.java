package io.synproof.properties.questions;

import static io.synproof.checker.result.Outcome.HOLDS;
import static io.synproof.checker.result.Outcome.VIOLATED;
import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.bare;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.happens;
import static io.synproof.properties.questions.Handmade.request;
import static io.synproof.properties.questions.Handmade.segment;
import static io.synproof.properties.questions.Handmade.timeout;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Event;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

class ThirdMessageTest {
    private static final Connection OPEN = connection(State.ESTABLISHED, 1, 1, 21);

    @Test
    void theServerIsEstablishedByAnAckOfItsSyn() {
        assertThat(isEstablishedWithoutAck(third(request(), 1))).isFalse();
    }

    @Test
    void anAckOfItsInitialNumberIsNoneOfItsSyn() {
        assertThat(isEstablishedWithoutAck(third(request(), 0))).isTrue();
    }

    @Test
    void anAckOfWhatIsSentOnlyNowIsNoneOfItsSyn() {
        Event event = arrives(
                HostSide.SERVER,
                request(),
                segment(Control.ACK, 21, 2, 0),
                connection(State.ESTABLISHED, 1, 2, 21),
                segment(Control.ACK, 1, 21, 1));

        assertThat(isEstablishedWithoutAck(event)).isTrue();
    }

    @Test
    void aServerThatIsEstablishedByNothingIsFound() {
        assertThat(isEstablishedWithoutAck(happens(HostSide.SERVER, request(), OPEN)))
                .isTrue();
    }

    @Test
    void aServerThatIsEstablishedByTheSynIsFound() {
        assertThat(isEstablishedWithoutAck(arrives(
                        HostSide.SERVER, Endpoint.Listen.LISTEN, bare(Control.SYN, 20), OPEN)))
                .isTrue();
    }

    @Test
    void aCookieIsAcknowledgedWhereThereIsNoConnection() {
        assertThat(isEstablishedWithoutAck(third(Endpoint.Listen.LISTEN, 1))).isFalse();
    }

    @Test
    void whatTheServerIsEstablishedByMayCarryOctets() {
        assertThat(carriesText(request(), segment(Control.ACK, 21, 1, 2), OPEN)).isTrue();
        assertThat(carriesText(request(), segment(Control.ACK, 21, 1, 0), OPEN)).isFalse();
        assertThat(carriesText(request(), segment(Control.ACK, 21, 1, 2), request()))
                .isFalse();
    }

    @Test
    void theServerListensBeforeAnythingHappensUnlessListenIsCalledOnlyThen() {
        assertThat(Asking.outcome(Scenarios.HANDSHAKE.asIs(), "clientClosedServerListens"))
                .isEqualTo(HOLDS);
        assertThat(Asking.outcome(
                        Scenarios.HANDSHAKE.with("listenCalled=yes"), "clientClosedServerListens"))
                .isEqualTo(VIOLATED);
    }

    private static Event third(Endpoint before, long ack) {
        return arrives(HostSide.SERVER, before, segment(Control.ACK, 21, ack, 0), OPEN);
    }

    private static boolean isEstablishedWithoutAck(Event event) {
        return SentenceOn.decides("serverEstablishedByAck", timeout(event));
    }

    private static boolean carriesText(Endpoint before, Segment segment, Endpoint then) {
        return SentenceOn.decides(
                "thirdMessageCarriesText",
                delivery(arrives(HostSide.SERVER, before, segment, then)));
    }
}
