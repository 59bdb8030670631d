package io.synproof.properties.questions;

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
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Label;
import org.junit.jupiter.api.Test;

class EventSequenceTest {
    private static final Connection REQUEST = request();
    private static final Label OLD_SYN = delivery(
            arrives(HostSide.SERVER, Endpoint.Listen.LISTEN, bare(Control.SYN, 20), REQUEST));

    @Test
    void anAnswerToAnOldSynIsKnownByItsNumber() {
        assertThat(after(Monitors.of(EventSequence.OLD_SYN), OLD_SYN, answered(5)))
                .isEqualTo(2);
        assertThat(after(Monitors.of(EventSequence.OLD_SYN), OLD_SYN, answered(1)))
                .isEqualTo(1);
    }

    private static Label answered(long ack) {
        return delivery(arrives(
                HostSide.CLIENT,
                synSent(),
                segment(Control.SYN_ACK, 40, ack, 0),
                synSent(),
                bare(Control.RST, ack)));
    }

    @Test
    void aResetReturnsTheServerToListen() {
        Label reset = delivery(
                arrives(HostSide.SERVER, REQUEST, bare(Control.RST, 21), Endpoint.Listen.LISTEN));
        Label syn = delivery(
                arrives(HostSide.SERVER, REQUEST, bare(Control.SYN, 30), Endpoint.Listen.LISTEN));

        assertThat(after(Monitors.of(EventSequence.OLD_SYN), OLD_SYN, answered(5), reset))
                .isEqualTo(3);
        assertThat(after(Monitors.of(EventSequence.OLD_SYN), OLD_SYN, answered(5), syn))
                .isEqualTo(2);
    }

    @Test
    void onlyASynIsChallengedAsOne() {
        Connection open = connection(State.ESTABLISHED, 1, 1, 21);
        Segment challenge = segment(Control.ACK, 1, 21, 0);

        assertThat(after(
                        Monitors.of(EventSequence.HALF_OPEN),
                        delivery(arrives(
                                HostSide.SERVER, open, bare(Control.SYN, 40), open, challenge))))
                .isEqualTo(1);
        assertThat(after(
                        Monitors.of(EventSequence.HALF_OPEN),
                        delivery(arrives(
                                HostSide.SERVER,
                                open,
                                segment(Control.ACK, 40, 1, 0),
                                open,
                                challenge))))
                .isZero();
    }

    @Test
    void onlyOctetsAreText() {
        Endpoint closed = Endpoint.Closed.CLOSED;

        assertThat(after(
                        Monitors.of(EventSequence.HALF_OPEN_TEXT),
                        delivery(arrives(
                                HostSide.CLIENT,
                                closed,
                                segment(Control.ACK, 21, 1, 1),
                                closed,
                                bare(Control.RST, 1)))))
                .isEqualTo(1);
        assertThat(after(
                        Monitors.of(EventSequence.HALF_OPEN_TEXT),
                        delivery(arrives(
                                HostSide.CLIENT,
                                closed,
                                segment(Control.ACK, 21, 1, 0),
                                closed,
                                bare(Control.RST, 1)))))
                .isZero();
    }
}
