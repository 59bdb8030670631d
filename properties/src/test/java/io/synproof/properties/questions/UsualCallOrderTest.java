package io.synproof.properties.questions;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Effect;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.UserCall;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class UsualCallOrderTest {
    private static final Effect SERVED = Effect.of(Clause.URGENT_REFUSED, Endpoint.Listen.LISTEN);

    @Test
    void aCallInItsTurnCounts() {
        assertThat(Handmade.after(new UsualCallOrder(), listen(SERVED))).isEqualTo(1);
    }

    @Test
    void oneThatIsRefusedDoesNot() {
        assertThat(Handmade.after(
                        new UsualCallOrder(),
                        listen(SERVED.signalling(Signal.Refusal.ALREADY_EXISTS))))
                .isEqualTo(0);
    }

    @Test
    void norOneOutOfItsTurn() {
        assertThat(Handmade.after(
                        new UsualCallOrder(), call(HostSide.CLIENT, UserCall.Plain.CLOSE, SERVED)))
                .isEqualTo(0);
    }

    private static Label listen(Effect effect) {
        return call(HostSide.SERVER, new UserCall.Listen(0), effect);
    }

    private static Label call(HostSide side, UserCall call, Effect effect) {
        Event event = new Event(
                side, ConnectionSlot.Id.of(0), Endpoint.Closed.CLOSED, Option.none(), effect);
        return new Label(new Action.Call(side, ConnectionSlot.Id.of(0), call), List.of(event));
    }
}
