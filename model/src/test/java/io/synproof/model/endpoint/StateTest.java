package io.synproof.model.endpoint;

import static io.synproof.model.endpoint.State.CLOSED;
import static io.synproof.model.endpoint.State.CLOSE_WAIT;
import static io.synproof.model.endpoint.State.CLOSING;
import static io.synproof.model.endpoint.State.LAST_ACK;
import static io.synproof.model.endpoint.State.LISTEN;
import static io.synproof.model.endpoint.State.SYN_RECEIVED;
import static io.synproof.model.endpoint.State.SYN_SENT;
import static io.synproof.model.endpoint.State.TIME_WAIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** What each state says of the other side. */
class StateTest {
    private static final List<State> ALL = List.of(State.values());

    @Test
    void noSynIsReceivedBeforeSynReceived() {
        assertThat(ALL.reject(State::hasSeenSyn)).containsExactly(CLOSED, LISTEN, SYN_SENT);
    }

    @Test
    void fourStatesAreNotSynchronized() {
        assertThat(ALL.reject(State::isSynchronized))
                .containsExactly(CLOSED, LISTEN, SYN_SENT, SYN_RECEIVED);
    }

    @Test
    void fourStatesHaveSeenTheRemotesFin() {
        assertThat(ALL.filter(State::hasSeenFin))
                .containsExactly(CLOSE_WAIT, CLOSING, LAST_ACK, TIME_WAIT);
    }
}
