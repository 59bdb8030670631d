package io.synproof.properties.questions;

import static io.synproof.properties.questions.Handmade.after;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.happens;
import static io.synproof.properties.questions.Handmade.loss;
import static io.synproof.properties.questions.Handmade.segment;
import static io.synproof.properties.questions.Handmade.timeout;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Label;
import org.junit.jupiter.api.Test;

class PacketCountsTest {
    private static final PacketCounts COUNT = new PacketCounts();
    private static final Connection SENDER = connection(State.ESTABLISHED, 1, 2, 21);
    private static final Segment SENT = segment(Control.ACK, 1, 21, 1);
    private static final Segment NEW = segment(Control.ACK, 2, 21, 1);
    private static final Segment BARE = segment(Control.ACK, 2, 21, 0);

    @Test
    void aPacketIsSentAgainIfItsNumberWasSentBefore() {
        assertThat(after(COUNT, sends(SENT))).isEqualTo(new PacketCounts.Counts(0, 1, 0, 0));
        assertThat(after(COUNT, sends(NEW))).isEqualTo(new PacketCounts.Counts(1, 0, 0, 0));
    }

    @Test
    void packetsWithoutTextDoNotCount() {
        assertThat(after(COUNT, sends(BARE), loss(HostSide.SERVER, BARE)))
                .isEqualTo(COUNT.initial());
    }

    @Test
    void thoseThatAreLostDo() {
        assertThat(after(COUNT, loss(HostSide.SERVER, SENT)))
                .isEqualTo(new PacketCounts.Counts(0, 0, 1, 0));
    }

    private static Label sends(Segment segment) {
        return timeout(happens(HostSide.CLIENT, SENDER, SENDER, segment));
    }
}
