package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.property.Property;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.UserCall;
import io.vavr.collection.List;

/**
 * A monitor of the calls of two programs in one exchange: it counts those made in the usual order.
 */
final class UsualCallOrder implements Monitor<Label, Integer> {

    /**
     * A call in the usual order.
     *
     * @param side who calls
     * @param words what is called
     */
    private record Stage(HostSide side, String words) {}

    private static final List<Stage> STAGES = List.of(
            new Stage(HostSide.SERVER, "LISTEN"),
            new Stage(HostSide.CLIENT, "OPEN"),
            new Stage(HostSide.SERVER, "ACCEPT"),
            new Stage(HostSide.CLIENT, "SEND"),
            new Stage(HostSide.SERVER, "RECEIVE"),
            new Stage(HostSide.CLIENT, "CLOSE"),
            new Stage(HostSide.SERVER, "CLOSE"));

    static final Question<Integer> USUAL = new Question<>(
            "usualCallsSucceed",
            "the server listens, the client opens, the server accepts, the client sends, the"
                    + " server receives, the client closes, and then the server; none of these"
                    + " calls is refused, and no connection is left",
            Question.Kind.REACHABLE,
            Subject.itself(),
            false,
            new UsualCallOrder(),
            _ -> Property.reachable(
                    "usualCallsSucceed",
                    state -> state.memory() == STAGES.size()
                            && state.state().client().slots().isEmpty()
                            && state.state().server().slots().isEmpty()
                            && state.state().network().inFlight().isEmpty()),
            state -> java.util.List.of(state.memory() + " calls of " + STAGES.size()),
            (_, _) -> "All calls have been made in this order, and no connection is left.");

    @Override
    public Integer initial() {
        return 0;
    }

    @Override
    public Integer next(Integer memory, Label label) {
        return memory < STAGES.size()
                        && label.action()
                                instanceof Action.Call(HostSide side, var _, UserCall call)
                        && STAGES.get(memory).equals(new Stage(side, words(call)))
                        && !isRefused(label)
                ? memory + 1
                : memory;
    }

    private static boolean isRefused(Label label) {
        return label.events().flatMap(Event::signals).exists(Signal.Refusal.class::isInstance);
    }

    private static String words(UserCall call) {
        return switch (call) {
            case UserCall.Open _ -> "OPEN";
            case UserCall.Send _ -> "SEND";
            case UserCall.Listen _ -> "LISTEN";
            case UserCall.SendDatagram _ -> "SEND a datagram";
            case UserCall.Accept _ -> "ACCEPT";
            case UserCall.Plain.RECEIVE -> "RECEIVE";
            case UserCall.Plain.CLOSE, UserCall.Plain.CLOSE_BOTH -> "CLOSE";
            case UserCall.Plain.SHUTDOWN_READ -> "shutdown of reading";
            case UserCall.Plain.ABORT -> "ABORT";
        };
    }
}
