package io.synproof.properties.questions;

import static io.synproof.properties.questions.Handmade.after;
import static io.synproof.properties.questions.Handmade.arrives;
import static io.synproof.properties.questions.Handmade.bare;
import static io.synproof.properties.questions.Handmade.connection;
import static io.synproof.properties.questions.Handmade.delivery;
import static io.synproof.properties.questions.Handmade.happens;
import static io.synproof.properties.questions.Handmade.timeout;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.Side;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import org.junit.jupiter.api.Test;

class StraysTest {
    private static final Event ENDS =
            happens(Side.CLIENT, connection(State.TIME_WAIT, 2, 2, 22), Endpoint.Closed.CLOSED);
    private static final Segment RST = bare(Control.RST, 22);

    @Test
    void theWaitIsOverWhenItsTimerHasGoneOff() {
        assertThat(after(Strays.OLD_AFTER_WAIT.monitor(), timeout(ENDS)))
                .isEqualTo(Strays.Ended.WAITED);
    }

    @Test
    void aResetIsNoEndOfTheWait() {
        Label reset = delivery(arrives(
                Side.CLIENT, connection(State.TIME_WAIT, 2, 2, 22), RST, Endpoint.Closed.CLOSED));

        assertThat(after(Strays.OLD_AFTER_WAIT.monitor(), reset)).isEqualTo(Strays.Ended.OPEN);
    }

    @Test
    void aResetBehindTheWaitIsOldAndNotCountedWhereResetsAreNot() {
        Label stray =
                delivery(arrives(Side.CLIENT, Endpoint.Closed.CLOSED, RST, Endpoint.Closed.CLOSED));

        assertThat(after(Strays.OLD_AFTER_WAIT.monitor(), timeout(ENDS), stray))
                .isEqualTo(Strays.Ended.MET_BY_OLD);
        assertThat(after(Strays.ONLY_RESETS_AFTER_WAIT.monitor(), timeout(ENDS), stray))
                .isEqualTo(Strays.Ended.WAITED);
    }
}
