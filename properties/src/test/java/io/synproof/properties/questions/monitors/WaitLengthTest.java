package io.synproof.properties.questions.monitors;

import static io.synproof.properties.questions.Handmade.after;
import static io.synproof.properties.questions.Handmade.bare;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.happens;
import static io.synproof.properties.questions.Handmade.segment;
import static io.synproof.properties.questions.Handmade.timeout;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.world.Action;
import io.synproof.model.world.Label;
import io.synproof.properties.questions.Handmade;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class WaitLengthTest {
    private static final WaitLength WATCH = new WaitLength();
    private static final Connection WAITING = connection(State.TIME_WAIT, 2, 2, 22);
    private static final Label TICK = new Label(Action.Tick.TICK, List.empty());
    private static final Label WAITS = delivery(Handmade.arrives(
            HostSide.CLIENT,
            connection(State.FIN_WAIT_2, 2, 2, 21),
            segment(Control.FIN_ACK, 21, 2, 0),
            WAITING));
    private static final Label ENDS =
            timeout(happens(HostSide.CLIENT, WAITING, Endpoint.Closed.CLOSED));

    @Test
    void ticksAreCountedFromTheBeginningOfTheWaitToItsTimer() {
        assertThat(after(WATCH, TICK, WAITS, TICK, TICK).now()).isEqualTo(Option.some(2));
        assertThat(after(WATCH, TICK, WAITS, TICK, TICK, ENDS).over()).isEqualTo(Option.some(2));
    }

    @Test
    void aWaitThatAResetEndsIsNotOver() {
        Label reset = delivery(Handmade.arrives(
                HostSide.CLIENT, WAITING, bare(Control.RST, 22), Endpoint.Closed.CLOSED));

        assertThat(after(WATCH, WAITS, TICK, reset).over()).isEqualTo(Option.none());
    }

    @Test
    void ticksOutsideOfTheWaitAreNotCounted() {
        assertThat(after(WATCH, TICK, TICK).now()).isEqualTo(Option.none());
        assertThat(after(WATCH, WAITS, TICK, ENDS, TICK).over()).isEqualTo(Option.some(1));
    }
}
