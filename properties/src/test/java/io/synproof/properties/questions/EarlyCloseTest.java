package io.synproof.properties.questions;

import static io.synproof.properties.questions.Handmade.after;
import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.happens;
import static io.synproof.properties.questions.Handmade.request;
import static io.synproof.properties.questions.Handmade.segment;
import static io.synproof.properties.questions.Handmade.timeout;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Label;
import org.junit.jupiter.api.Test;

class EarlyCloseTest {
    private static final Segment ACK = segment(Control.ACK, 21, 2, 0);

    @Test
    void anAcknowledgmentIsStrayWhereThereIsNoConnection() {
        EarlyClose watch = new EarlyClose();

        assertThat(after(
                        watch,
                        closes(HostSide.CLIENT),
                        closes(HostSide.SERVER),
                        meets(Endpoint.Closed.CLOSED)))
                .isEqualTo(new EarlyClose.Seen(true, true, true));
        assertThat(after(
                        watch,
                        closes(HostSide.CLIENT),
                        closes(HostSide.SERVER),
                        meets(connection(State.FIN_WAIT_1, 1, 2, 21))))
                .isEqualTo(new EarlyClose.Seen(true, true, false));
        assertThat(after(watch, closes(HostSide.CLIENT), meets(Endpoint.Closed.CLOSED)))
                .isEqualTo(new EarlyClose.Seen(true, false, false));
    }

    private static Label closes(HostSide side) {
        return timeout(happens(side, request(), connection(State.FIN_WAIT_1, 0, 2, 21)));
    }

    private static Label meets(Endpoint before) {
        return delivery(arrives(HostSide.SERVER, before, ACK, before));
    }
}
