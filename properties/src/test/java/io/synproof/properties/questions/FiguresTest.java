package io.synproof.properties.questions;

import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.bare;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.request;
import static io.synproof.properties.questions.Handmade.segment;
import static io.synproof.properties.questions.Handmade.synSent;
import static io.synproof.properties.questions.SentenceOn.decides;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Label;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Connection REQUEST = request();
    private static final Label OLD_SYN = delivery(
            arrives(HostSide.SERVER, Endpoint.Listen.LISTEN, bare(Control.SYN, 20), REQUEST));

    private static final Label STRAY_ACK = delivery(arrives(
            HostSide.CLIENT,
            Endpoint.Listen.LISTEN,
            segment(Control.SYN_ACK, 40, 1, 0),
            Endpoint.Listen.LISTEN,
            bare(Control.RST, 1)));
    private static final Label RESET = delivery(
            arrives(HostSide.SERVER, REQUEST, bare(Control.RST, 21), Endpoint.Listen.LISTEN));
    private static final Label ENDED = delivery(arrives(
            HostSide.SERVER,
            connection(State.ESTABLISHED, 1, 1, 21),
            bare(Control.RST, 21),
            Endpoint.Closed.CLOSED));

    @Test
    void anAnswerToAnOldSynIsKnownByItsNumber() {
        Label crossing = delivery(arrives(
                HostSide.SERVER, REQUEST, bare(Control.SYN, 30), REQUEST, bare(Control.RST, 1)));

        assertThat(decides("resetsCross", OLD_SYN, answered(5), crossing)).isTrue();
        assertThat(decides("resetsCross", OLD_SYN, answered(1), crossing)).isFalse();
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
        Label syn = delivery(
                arrives(HostSide.SERVER, REQUEST, bare(Control.SYN, 30), Endpoint.Listen.LISTEN));

        assertThat(decides("asInFigure11", OLD_SYN, STRAY_ACK, RESET)).isTrue();
        assertThat(decides("asInFigure11", OLD_SYN, STRAY_ACK, syn)).isFalse();
    }

    @Test
    void theStagesOfAFigureHaveAnOrder() {
        assertThat(decides("asInFigure11", OLD_SYN, RESET, STRAY_ACK)).isFalse();
        assertThat(decides("asInFigure11", STRAY_ACK, OLD_SYN, RESET)).isFalse();
    }

    @Test
    void onlyASynIsChallengedAsOne() {
        assertThat(decides("asInFigure9", challenges(bare(Control.SYN, 40)), answered(5), ENDED))
                .isTrue();
        assertThat(decides(
                        "asInFigure9",
                        challenges(segment(Control.ACK, 40, 1, 0)),
                        answered(5),
                        ENDED))
                .isFalse();
    }

    private static Label challenges(Segment segment) {
        Connection open = connection(State.ESTABLISHED, 1, 1, 21);
        return delivery(
                arrives(HostSide.SERVER, open, segment, open, segment(Control.ACK, 1, 21, 0)));
    }

    @Test
    void onlyOctetsAreText() {
        assertThat(decides("asInFigure10", resets(1), ENDED)).isTrue();
        assertThat(decides("asInFigure10", resets(0), ENDED)).isFalse();
    }

    private static Label resets(int octets) {
        return delivery(arrives(
                HostSide.CLIENT,
                Endpoint.Closed.CLOSED,
                segment(Control.ACK, 21, 1, octets),
                Endpoint.Closed.CLOSED,
                bare(Control.RST, 1)));
    }
}
