package io.synproof.properties.questions.monitors;

import static io.synproof.properties.questions.Handmade.after;
import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.handing;
import static io.synproof.properties.questions.Handmade.happens;
import static io.synproof.properties.questions.Handmade.segment;
import static io.synproof.properties.questions.Handmade.telling;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.properties.questions.Handmade;
import org.junit.jupiter.api.Test;

class EndOfStreamTest {
    private static final Connection OPEN = connection(State.CLOSE_WAIT, 1, 1, 22);
    private static final Label END = delivery(telling(arrived(), Signal.Notice.END_OF_STREAM));
    private static final Label OCTET = delivery(telling(arrived(), handing(1)));

    @Test
    void octetsBeforeTheEndAreNoneBehindIt() {
        assertThat(after(new EndOfStream(), OCTET, END).more()).isFalse();
    }

    @Test
    void octetsBehindTheEndAreFound() {
        assertThat(after(new EndOfStream(), END, OCTET).more()).isTrue();
    }

    @Test
    void theEndOfAnEarlierConnectionIsForgotten() {
        Label over = Handmade.timeout(happens(HostSide.SERVER, OPEN, Closed.CLOSED));

        assertThat(after(new EndOfStream(), END, over, OCTET).more()).isFalse();
    }

    private static Event arrived() {
        return arrives(HostSide.SERVER, OPEN, segment(Control.ACK, 21, 1, 1), OPEN);
    }
}
