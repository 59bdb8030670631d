package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.host.Host;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Action;
import io.synproof.model.world.UserCall;
import io.synproof.model.world.World;
import io.synproof.properties.TcpModel;
import io.synproof.properties.question.Question;
import io.synproof.properties.question.Subject;
import io.vavr.collection.List;

/** The question whether the network's faults slow a sender down. */
final class SenderPace {
    private SenderPace() {}

    static final Question<Unit> NEVER_WAITS = new Question<>(
            "sendingNeverWaits",
            "whatever was lost: the next datagram may leave at once, and no octet of an established"
                    + " connection waits to be sent for the first time",
            Question.Kind.ALWAYS,
            Subject.inWorlds(
                    "a datagram is to be sent, or octets are sent on an established connection",
                    world -> List.of(HostSide.values())
                            .exists(side -> hasSomethingToSend(world.host(side)))),
            false,
            Monitor.none(),
            model -> Property.always(
                    "sendingNeverWaits",
                    state -> List.of(HostSide.values())
                            .forAll(side -> isFree(model, state.state(), side))),
            _ -> java.util.List.of(),
            (_, _) ->
                    "What a user sends waits: for an acknowledgment or a window, or for room in the"
                            + " network.");

    private static boolean hasSomethingToSend(Host host) {
        return (host.up() && host.script().datagrams() > 0)
                || host.slots().exists(slot -> hasSentOctets(slot.endpoint()));
    }

    private static boolean hasSentOctets(Endpoint endpoint) {
        return endpoint instanceof Connection connection
                && connection.state() == State.ESTABLISHED
                && (connection.snd().unsent() > 0
                        || !connection.snd().nxt().equals(connection.snd().iss().next()));
    }

    private static boolean isFree(TcpModel model, World world, HostSide side) {
        Host host = world.host(side);
        return host.slots()
                        .forAll(slot -> !(slot.endpoint() instanceof Connection connection
                                && connection.state() == State.ESTABLISHED
                                && connection.snd().unsent() > 0))
                && (!host.up()
                        || host.script().datagrams() == 0
                        || model.actions(world).stream().anyMatch(action -> sends(action, side)));
    }

    private static boolean sends(Action action, HostSide side) {
        return action instanceof Action.Call(HostSide caller, var _, UserCall.SendDatagram _)
                && caller == side;
    }
}
