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

    private static final Label LISTEN = call(HostSide.SERVER, new UserCall.Listen(0), SERVED);
    private static final Label OPEN =
            call(HostSide.CLIENT, new UserCall.Open(Handmade.number(0)), SERVED);
    private static final Label ACCEPT = call(HostSide.SERVER, UserCall.Accept.ACCEPT, SERVED);
    private static final Label SEND = call(HostSide.CLIENT, new UserCall.Send(1), SERVED);
    private static final Label RECEIVE = call(HostSide.SERVER, UserCall.Plain.RECEIVE, SERVED);
    private static final Label CLOSE = call(HostSide.CLIENT, UserCall.Plain.CLOSE, SERVED);
    private static final Label SERVER_CLOSE = call(HostSide.SERVER, UserCall.Plain.CLOSE, SERVED);

    @Test
    void theCallsInTheirTurnsSucceed() {
        assertThat(succeed(LISTEN, OPEN, ACCEPT, SEND, RECEIVE, CLOSE, SERVER_CLOSE))
                .isTrue();
        assertThat(succeed(LISTEN, OPEN, ACCEPT, SEND, RECEIVE, CLOSE)).isFalse();
    }

    @Test
    void oneThatIsRefusedDoesNotCount() {
        Label refused = call(
                HostSide.SERVER,
                new UserCall.Listen(0),
                SERVED.signalling(Signal.Refusal.ALREADY_EXISTS));

        assertThat(succeed(refused, OPEN, ACCEPT, SEND, RECEIVE, CLOSE, SERVER_CLOSE))
                .isFalse();
    }

    @Test
    void norOneOutOfItsTurn() {
        assertThat(succeed(LISTEN, OPEN, SEND, ACCEPT, RECEIVE, CLOSE, SERVER_CLOSE))
                .isFalse();
    }

    @Test
    void othersBetweenThemDoNotMatter() {
        assertThat(succeed(LISTEN, OPEN, SEND, ACCEPT, SEND, RECEIVE, CLOSE, SERVER_CLOSE))
                .isTrue();
    }

    private static boolean succeed(Label... calls) {
        return SentenceOn.decides("usualCallsSucceed", calls);
    }

    private static Label call(HostSide side, UserCall call, Effect effect) {
        Event event = new Event(
                side, ConnectionSlot.Id.of(0), Endpoint.Closed.CLOSED, Option.none(), effect);
        return new Label(new Action.Call(side, ConnectionSlot.Id.of(0), call), List.of(event));
    }
}
