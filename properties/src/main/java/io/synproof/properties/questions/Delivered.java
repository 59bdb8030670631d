package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.temporal.Temporal;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.UserCall;
import java.io.Serializable;

/** A monitor that counts the octets sent by the client's user and received by the server's. */
final class Delivered implements Monitor<Label, Delivered.Counts> {

    /**
     * The number of octets sent and received.
     *
     * @param sent by the client's user, 0 or more
     * @param received by the server's user, 0 or more
     */
    record Counts(int sent, int received) implements Serializable {}

    static final Question<Counts> AT_LAST = new Question<>(
            "sentIsDelivered",
            "the octets that the client's user has sent are all received by the server's user at"
                    + " last",
            Question.Kind.LEADS_TO,
            Subject.inStates(
                    "the client's user has sent octets that the server's has not received",
                    state -> state.memory().sent() > state.memory().received()),
            false,
            new Delivered(),
            new DecisionProcedure.Lasting<>(_ -> Temporal.leadsTo(
                    "sentIsDelivered",
                    state -> state.memory().sent() > state.memory().received(),
                    state -> state.memory().sent() == state.memory().received())),
            state -> java.util.List.of("octets: " + state.memory().sent() + " sent, "
                    + state.memory().received() + " received"),
            (_, _) -> "Octets that the client's user has sent are never received.");

    @Override
    public Counts initial() {
        return new Counts(0, 0);
    }

    @Override
    public Counts next(Counts memory, Label label) {
        int more = label.action() instanceof Action.Call(var side, var _, UserCall.Send(int octets))
                        && side == HostSide.CLIENT
                        && !isRefused(label)
                ? octets
                : 0;
        int heard = label.events()
                .filter(event -> event.side() == HostSide.SERVER)
                .map(WorldFacts::octetsDelivered)
                .sum()
                .intValue();
        return new Counts(memory.sent() + more, memory.received() + heard);
    }

    private static boolean isRefused(Label label) {
        return label.events().flatMap(Event::signals).exists(Signal.Refusal.class::isInstance);
    }
}
