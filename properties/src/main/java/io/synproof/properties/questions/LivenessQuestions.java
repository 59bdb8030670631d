package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.Unit;
import io.synproof.checker.temporal.Temporal;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.World;
import java.util.List;

/**
 * Questions about what must eventually happen on every run that is fair under the scenario's
 * settings.
 */
final class LivenessQuestions {
    private LivenessQuestions() {}

    static final Question<Unit> SYN_SENT_ENDS =
            leaves("synSentEnds", HostSide.CLIENT, State.SYN_SENT);

    static final Question<Unit> SYN_RECEIVED_ENDS =
            leaves("synReceivedEnds", HostSide.SERVER, State.SYN_RECEIVED);

    static final Question<Unit> CLOSE_WAIT_ENDS =
            leaves("closeWaitEnds", HostSide.SERVER, State.CLOSE_WAIT);

    static final Question<Unit> FIN_WAIT_2_ENDS =
            leaves("finWait2Ends", HostSide.CLIENT, State.FIN_WAIT_2);

    static final Question<Unit> LAST_ACK_ENDS =
            leaves("lastAckEnds", HostSide.SERVER, State.LAST_ACK);

    static final Question<Unit> TIME_WAIT_ENDS =
            leaves("timeWaitEnds", HostSide.CLIENT, State.TIME_WAIT);

    static final Question<Unit> SERVER_FOLLOWS = Asked.leadsTo(
            "serverEstablishesToo",
            "once the server is in SYN-RECEIVED, it eventually has a connection that is"
                    + " ESTABLISHED",
            "the server is in SYN-RECEIVED",
            world -> WorldFacts.has(world.server(), State.SYN_RECEIVED),
            world -> WorldFacts.has(world.server(), State.ESTABLISHED),
            "The server does not become ESTABLISHED.");

    static final Question<Unit> CLIENT_IS_JOINED = Asked.leadsTo(
            "establishedClientIsJoined",
            "once the client is ESTABLISHED, the server eventually has such a connection too",
            "the client is ESTABLISHED",
            world -> WorldFacts.has(world.client(), State.ESTABLISHED),
            world -> WorldFacts.has(world.server(), State.ESTABLISHED),
            "The client was ESTABLISHED, and from then on the server never is.");

    static final Question<Unit> CLIENT_GETS_THROUGH = Asked.leadsTo(
            "clientIsServedAtLast",
            "once the client is in SYN-SENT, it eventually has a connection that is ESTABLISHED",
            "the client is in SYN-SENT",
            world -> WorldFacts.has(world.client(), State.SYN_SENT),
            world -> WorldFacts.has(world.client(), State.ESTABLISHED),
            "The client does not become ESTABLISHED.");

    static final Question<Unit> GHOST_ENDS = Asked.leadsTo(
            "ghostEnds",
            "a server that is ESTABLISHED with a client that has no connection does not stay so",
            "the server is ESTABLISHED and the client has no connection",
            LivenessQuestions::hasGhost,
            world -> !hasGhost(world),
            "The server is ESTABLISHED with nobody, for ever.");

    static final Question<Unit> LEFT_ALONE_ENDS = Asked.leadsTo(
            "clientIsNotAloneForEver",
            "a client that is ESTABLISHED with a server that has no connection does not stay so",
            "the client is ESTABLISHED and the server has no connection",
            LivenessQuestions::isAlone,
            world -> !isAlone(world),
            "The client is ESTABLISHED with nobody, for ever.");

    static final Question<Credit.Account> SENT_IS_ACKNOWLEDGED = new Question<>(
            "sentIsAcknowledged",
            "the client eventually receives the acknowledgment of the octets that it has sent on"
                    + " an established connection",
            Question.Kind.LEADS_TO,
            Subject.inWorlds(
                    "octets that an established client has sent are not acknowledged",
                    LivenessQuestions::isOutstanding),
            false,
            new Credit(),
            new DecisionProcedure.Lasting<>(_ -> Temporal.leadsTo(
                    "sentIsAcknowledged",
                    state -> isOutstanding(state.state()),
                    LivenessQuestions::isAcknowledged)),
            _ -> List.of(),
            (_, _) -> "The client never receives the acknowledgment of octets that it has sent.");

    private static boolean isOutstanding(World world) {
        return Facts.connections(world, HostSide.CLIENT)
                .exists(connection -> connection.state() == State.ESTABLISHED
                        && Facts.octetsOutstanding(connection) > 0);
    }

    /** Whether everything is acknowledged and nothing has been given up. */
    private static boolean isAcknowledged(MonitoredState<World, Credit.Account> state) {
        return !state.memory().lost()
                && !state.memory().isUnfounded(HostSide.CLIENT)
                && Facts.connections(state.state(), HostSide.CLIENT)
                        .filter(connection -> connection.state().isSynchronized())
                        .forAll(connection -> Facts.octetsOutstanding(connection) == 0);
    }

    static final Question<Boolean> FIN_IS_ACKNOWLEDGED = new Question<>(
            "finAcknowledgedAtLast",
            "a server in LAST-ACK eventually receives the acknowledgment of its FIN",
            Question.Kind.LEADS_TO,
            Subject.inWorlds(
                    "the server is in LAST-ACK",
                    world -> WorldFacts.has(world.server(), State.LAST_ACK)),
            false,
            new LastAckHeard(),
            new DecisionProcedure.Lasting<>(_ -> Temporal.leadsTo(
                    "finAcknowledgedAtLast",
                    state -> WorldFacts.has(state.state().server(), State.LAST_ACK),
                    MonitoredState::memory)),
            _ -> List.of(),
            (_, _) -> "The server never receives the acknowledgment of its FIN.");

    /**
     * A monitor of whether the server's FIN, when it was last in LAST-ACK, has been acknowledged.
     */
    private record LastAckHeard() implements Monitor<Label, Boolean> {
        @Override
        public Boolean initial() {
            return false;
        }

        @Override
        public Boolean next(Boolean memory, Label label) {
            return label.events()
                    .filter(event -> event.side() == HostSide.SERVER)
                    .foldLeft(memory, LastAckHeard::watch);
        }

        private static Boolean watch(Boolean memory, Event event) {
            if (event.before().state() == State.LAST_ACK) {
                return memory || Facts.hearsAckOfFin(event);
            }
            return memory && event.after().state() != State.LAST_ACK;
        }
    }

    static final Question<Unit> CAN_ALWAYS_END = Asked.alwaysPossible(
            "canAlwaysClose",
            "whatever has happened, both sides may still come to have no connection",
            world -> world.client().slots().isEmpty() && world.server().slots().isEmpty(),
            "From here on no run leads to where both sides have no connection.");

    /** All of them, in the order of a listing. */
    static final List<Question<?>> ALL = List.of(
            SYN_SENT_ENDS,
            SYN_RECEIVED_ENDS,
            SERVER_FOLLOWS,
            CLIENT_IS_JOINED,
            CLIENT_GETS_THROUGH,
            GHOST_ENDS,
            LEFT_ALONE_ENDS,
            CLOSE_WAIT_ENDS,
            FIN_WAIT_2_ENDS,
            LAST_ACK_ENDS,
            TIME_WAIT_ENDS,
            SENT_IS_ACKNOWLEDGED,
            FIN_IS_ACKNOWLEDGED,
            CAN_ALWAYS_END);

    private static boolean hasGhost(World world) {
        return WorldFacts.has(world.server(), State.ESTABLISHED)
                && world.client().slots().isEmpty();
    }

    private static boolean isAlone(World world) {
        return WorldFacts.has(world.client(), State.ESTABLISHED)
                && world.server().slots().isEmpty();
    }

    private static Question<Unit> leaves(String name, HostSide side, State state) {
        return Asked.leadsTo(
                name,
                "a " + side + " in " + state + " does not stay there for ever",
                "the " + side + " is in " + state,
                world -> WorldFacts.has(world.host(side), state),
                world -> !WorldFacts.has(world.host(side), state),
                "The " + side + " stays in " + state + " for ever.");
    }
}
