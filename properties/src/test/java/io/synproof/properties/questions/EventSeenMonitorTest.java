package io.synproof.properties.questions;

import static io.synproof.properties.questions.Handmade.after;
import static io.synproof.properties.questions.Handmade.happens;
import static io.synproof.properties.questions.Handmade.request;
import static io.synproof.properties.questions.Handmade.timeout;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import org.junit.jupiter.api.Test;

class EventSeenMonitorTest {
    private static final Label STAYS = timeout(happens(HostSide.SERVER, request(), request()));
    private static final Label ENDS =
            timeout(happens(HostSide.SERVER, request(), Endpoint.Closed.CLOSED));

    @Test
    void aStepThatHasHappenedStaysSo() {
        EventSeenMonitor ended = new EventSeenMonitor(
                label -> label.events().exists(event -> event.after().state() == State.CLOSED));

        assertThat(after(ended, STAYS)).isFalse();
        assertThat(after(ended, STAYS, ENDS, STAYS)).isTrue();
    }

    @Test
    void anActionShowsAStepToo() {
        EventSeenMonitor timed =
                new EventSeenMonitor(label -> label.action() instanceof Action.Timeout);
        EventSeenMonitor called =
                new EventSeenMonitor(label -> label.action() instanceof Action.Call);

        assertThat(after(timed, STAYS)).isTrue();
        assertThat(after(called, STAYS)).isFalse();
    }
}
