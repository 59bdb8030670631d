package io.synproof.properties.questions.monitors;

import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.happens;
import static io.synproof.properties.questions.Handmade.segment;
import static io.synproof.properties.questions.Handmade.timeout;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import org.junit.jupiter.api.Test;

class WorldFactsTest {
    private static final Connection WAITING = connection(State.ESTABLISHED, 1, 3, 21);
    private static final Connection IDLE = connection(State.FIN_WAIT_2, 3, 3, 21);

    @Test
    void aConnectionIsGivenUpByItsTimerWithSomethingNotAcknowledged() {
        assertThat(isGivenUp(timeout(gone(WAITING)))).isTrue();
    }

    @Test
    void aTimerThatEndsWhatWaitsForNothingGivesNothingUp() {
        assertThat(isGivenUp(timeout(gone(IDLE)))).isFalse();
    }

    @Test
    void theUsersTimerGivesNothingUp() {
        assertThat(isGivenUp(timeout(gone(WAITING), Timer.Role.USER))).isFalse();
    }

    @Test
    void nothingIsGivenUpThatIsStillThere() {
        assertThat(isGivenUp(timeout(happens(HostSide.CLIENT, WAITING, WAITING))))
                .isFalse();
    }

    @Test
    void whatBeginsBeforeSndNxtIsSentAgain() {
        Event event = happens(HostSide.CLIENT, WAITING, WAITING);

        assertThat(WorldFacts.isSentAgain(event, segment(Control.ACK, 1, 21, 2)))
                .isTrue();
        assertThat(WorldFacts.isSentAgain(event, segment(Control.ACK, 3, 21, 2)))
                .isFalse();
        assertThat(WorldFacts.isSentAgain(event, segment(Control.ACK, 1, 21, 0)))
                .isFalse();
    }

    private static Event gone(Connection before) {
        return happens(HostSide.CLIENT, before, Endpoint.Closed.CLOSED);
    }

    private static boolean isGivenUp(Label label) {
        Action action = label.action();
        return label.events().exists(event -> WorldFacts.isGivenUp(action, event));
    }
}
