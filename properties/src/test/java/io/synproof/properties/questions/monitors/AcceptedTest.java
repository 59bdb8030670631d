package io.synproof.properties.questions.monitors;

import static io.synproof.properties.questions.Handmade.after;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.happens;
import static io.synproof.properties.questions.Handmade.telling;
import static io.synproof.properties.questions.Handmade.timeout;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Label;
import org.junit.jupiter.api.Test;

class AcceptedTest {
    private static final Connection OPEN = connection(State.ESTABLISHED, 1, 1, 21);

    @Test
    void aConnectionThatAcceptHasTakenIsRememberedUntilItEnds() {
        Label taken =
                timeout(telling(happens(HostSide.SERVER, OPEN, OPEN), Signal.Notice.ACCEPTED));
        Label over = timeout(happens(HostSide.SERVER, OPEN, Closed.CLOSED));

        assertThat(after(new Accepted(), taken)).hasSize(1);
        assertThat(after(new Accepted(), taken, over)).isEmpty();
    }

    @Test
    void theClientAcceptsNothing() {
        assertThat(after(
                        new Accepted(),
                        timeout(telling(
                                happens(HostSide.CLIENT, OPEN, OPEN), Signal.Notice.ACCEPTED))))
                .isEmpty();
    }
}
