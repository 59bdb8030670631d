package io.synproof.properties.questions;

import static io.synproof.properties.questions.Handmade.after;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.happens;
import static io.synproof.properties.questions.Handmade.segment;
import static io.synproof.properties.questions.Handmade.send;
import static io.synproof.properties.questions.Handmade.timeout;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.world.Label;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Connection OPEN = connection(State.ESTABLISHED, 1, 1, 21);

    @Test
    void aSegmentThatIsOneCallIsNeitherCutNorShared() {
        assertThat(after(new Messages(), send(HostSide.CLIENT, 2), sends(2)))
                .returns(false, Messages.Seen::cut)
                .returns(false, Messages.Seen::shared);
    }

    @Test
    void aSegmentThatEndsInsideACallCutsIt() {
        assertThat(after(new Messages(), send(HostSide.CLIENT, 2), sends(1)).cut())
                .isTrue();
    }

    @Test
    void aSegmentBeyondTheEndOfACallIsSharedByTwo() {
        assertThat(after(
                        new Messages(),
                        send(HostSide.CLIENT, 1),
                        send(HostSide.CLIENT, 1),
                        sends(2)))
                .returns(false, Messages.Seen::cut)
                .returns(true, Messages.Seen::shared);
    }

    /** The client sends the first octets of its stream. */
    private static Label sends(int octets) {
        return timeout(happens(HostSide.CLIENT, OPEN, OPEN, segment(Control.ACK, 1, 21, octets)));
    }
}
