package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.property.Property;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.UserCall;
import java.io.Serializable;
import java.util.List;

/**
 * A monitor of two users who take turns, as TLS does over TCP: the client begins, and neither sends
 * more before the other's octet has arrived. An octet stands for everything said in a turn.
 */
final class Turns implements Monitor<Label, Turns.Talk> {

    /**
     * The progress of the dialogue.
     *
     * @param clientSent octets that the client's user has sent
     * @param serverHeard how many of them the server's user has received
     * @param serverSent octets that the server's user has sent
     * @param clientHeard how many of them the client's user has received
     * @param inTurn whether nobody has sent before it was their turn
     */
    record Talk(int clientSent, int serverHeard, int serverSent, int clientHeard, boolean inTurn)
            implements Serializable {

        private Talk sent(HostSide side, int octets) {
            return switch (side) {
                case CLIENT ->
                    new Talk(
                            clientSent + octets,
                            serverHeard,
                            serverSent,
                            clientHeard,
                            inTurn && octets == 1 && clientHeard == clientSent);
                case SERVER ->
                    new Talk(
                            clientSent,
                            serverHeard,
                            serverSent + octets,
                            clientHeard,
                            inTurn && octets == 1 && serverHeard == serverSent + 1);
            };
        }

        private Talk heard(HostSide side, int octets) {
            return switch (side) {
                case CLIENT ->
                    new Talk(clientSent, serverHeard, serverSent, clientHeard + octets, inTurn);
                case SERVER ->
                    new Talk(clientSent, serverHeard + octets, serverSent, clientHeard, inTurn);
            };
        }

        private boolean isOver(int turns) {
            return inTurn && turns > 0 && serverHeard == turns;
        }
    }

    static final Question<Talk> ROUND_TRIPS = new Question<>(
            "roundTripsToLastTurn",
            "the fewest segments that must reach the client, and so the fewest round trips, until"
                    + " the server's user has all octets of a client's user who sends each only"
                    + " when the one before was answered",
            Question.Kind.CHEAPEST,
            Subject.itself(),
            false,
            new Turns(),
            new DecisionProcedure.Counted<>(
                    model -> Property.reachable(
                            "roundTripsToLastTurn",
                            state -> state.memory().isOver(model.law(Turns::turns))),
                    "round trips",
                    _ -> Turns::reachesClient),
            state -> List.of("turns of the client: "
                    + state.memory().clientSent() + " sent, "
                    + state.memory().serverHeard() + " heard"),
            (_, _) -> "The server's user has what the client's user had to say in its last turn.");

    private static int turns(Scenario scenario) {
        return scenario.client().sends();
    }

    private static long reachesClient(Label label) {
        return label.action() instanceof Action.Deliver deliver
                        && deliver.segment().to() == HostSide.CLIENT
                ? 1
                : 0;
    }

    @Override
    public Talk initial() {
        return new Talk(0, 0, 0, 0, true);
    }

    @Override
    public Talk next(Talk memory, Label label) {
        Talk called = label.action() instanceof Action.Call(var side, var _, UserCall.Send send)
                ? memory.sent(side, send.octets())
                : memory;
        return label.events().foldLeft(called, Turns::heard);
    }

    private static Talk heard(Talk memory, Event event) {
        return memory.heard(event.side(), WorldFacts.octetsDelivered(event));
    }
}
