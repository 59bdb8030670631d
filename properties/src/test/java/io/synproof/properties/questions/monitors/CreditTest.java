package io.synproof.properties.questions.monitors;

import static io.synproof.properties.questions.Handmade.after;
import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.happens;
import static io.synproof.properties.questions.Handmade.segment;
import static io.synproof.properties.questions.Handmade.timeout;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.State;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.vavr.collection.List;
import io.vavr.collection.TreeSet;
import org.junit.jupiter.api.Test;

class CreditTest {
    private static final Credit WATCH = new Credit();
    private static final End CLIENT = new End(HostSide.CLIENT, ConnectionSlot.Id.of(0));
    private static final Segment ACK_OF_ONE = segment(Control.ACK, 21, 2, 0);
    private static final Segment ACK_OF_TWO = segment(Control.ACK, 21, 3, 0);

    @Test
    void whatASegmentAcknowledgesIsWellFounded() {
        assertThat(after(WATCH, advances(ACK_OF_ONE, 2)))
                .isEqualTo(new Credit.Account(TreeSet.empty(), false));
    }

    @Test
    void whatNoSegmentAcknowledgesIsNot() {
        Credit.Account account = after(WATCH, advances(ACK_OF_ONE, 3));

        assertThat(account).isEqualTo(new Credit.Account(TreeSet.of(CLIENT), false));
        assertThat(account.isUnfounded(HostSide.CLIENT)).isTrue();
        assertThat(account.isUnfounded(HostSide.SERVER)).isFalse();
    }

    @Test
    void whatIsOverWasAcknowledgedIfThatIsWellFounded() {
        Event over = happens(
                HostSide.CLIENT, connection(State.TIME_WAIT, 3, 3, 22), Endpoint.Closed.CLOSED);

        assertThat(after(WATCH, advances(ACK_OF_TWO, 3)).isUnacknowledged(over)).isFalse();
        assertThat(after(WATCH, advances(ACK_OF_ONE, 3)).isUnacknowledged(over)).isTrue();
    }

    @Test
    void aLaterAcknowledgmentMakesUpForIt() {
        Label later = delivery(arrives(
                HostSide.CLIENT,
                connection(State.ESTABLISHED, 3, 3, 21),
                ACK_OF_TWO,
                connection(State.ESTABLISHED, 3, 3, 21)));

        assertThat(after(WATCH, advances(ACK_OF_ONE, 3), later).isUnfounded(HostSide.CLIENT))
                .isFalse();
    }

    @Test
    void aConnectionThatIsGivenUpLosesItsOctets() {
        Label givenUp = timeout(happens(
                HostSide.CLIENT, connection(State.ESTABLISHED, 1, 3, 21), Endpoint.Closed.CLOSED));

        assertThat(after(WATCH, givenUp).lost()).isTrue();
    }

    @Test
    void aFinThatIsGivenUpLosesNoOctets() {
        Label givenUp = timeout(happens(
                HostSide.CLIENT, connection(State.FIN_WAIT_1, 2, 3, 21), Endpoint.Closed.CLOSED));

        assertThat(after(WATCH, givenUp).lost()).isFalse();
    }

    @Test
    void aCrashForgetsWhatItsHostBelieved() {
        Label crash = new Label(new Action.Crash(HostSide.CLIENT), List.empty());

        assertThat(after(WATCH, advances(ACK_OF_ONE, 3), crash).unfounded()).isEmpty();
    }

    private static Label advances(Segment ack, long una) {
        return delivery(arrives(
                HostSide.CLIENT,
                connection(State.ESTABLISHED, 1, 3, 21),
                ack,
                connection(State.ESTABLISHED, una, 3, 21)));
    }
}
