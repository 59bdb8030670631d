package io.synproof.model.world;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Closed;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Endpoint.Listen;
import io.synproof.model.endpoint.Endpoint.SynSent;
import io.synproof.model.endpoint.State;
import io.synproof.model.host.ConnectionSlot;
import io.synproof.model.host.Host;
import io.synproof.model.network.HostSide;
import io.synproof.model.rules.Rule;
import io.synproof.model.rules.SeededFault;
import io.vavr.collection.List;

/**
 * The calls that the users of a side may make next: those that TCP would serve and the scenario
 * allows.
 */
final class EnabledCalls {
    private EnabledCalls() {}

    static List<Action> of(Scenario scenario, HostSide side, Host host, long clock) {
        return host.up()
                ? opens(scenario, side, host, clock)
                        .appendAll(ListenerQueues.calls(scenario, side, host))
                        .appendAll(Datagrams.calls(scenario, side, host))
                        .appendAll(host.slots()
                                .filter(slot -> ListenerQueues.isAccepted(scenario, host, slot))
                                .flatMap(slot -> calls(scenario, host, side, slot)))
                : List.empty();
    }

    private static List<Action> opens(Scenario scenario, HostSide side, Host host, long clock) {
        if (host.script().opens() == 0) {
            return List.empty();
        }
        var numbers =
                IsnSelection.choices(scenario, clock, host, scenario.users(side).isn());
        return List.range(0, scenario.ports())
                .filter(port -> host.slotsOf(port).isEmpty())
                .flatMap(port -> numbers.map(iss ->
                        new Action.Call(side, ConnectionSlot.Id.of(port), new UserCall.Open(iss))));
    }

    private static List<Action> calls(
            Scenario scenario, Host host, HostSide side, ConnectionSlot slot) {
        UserScript users = scenario.users(side);
        List<UserCall> abort =
                host.script().aborts() > 0 ? List.of(UserCall.Plain.ABORT) : List.empty();
        return connectionCalls(scenario, users, slot.endpoint())
                .appendAll(abort)
                .map(call -> new Action.Call(side, slot.id(), call));
    }

    private static List<UserCall> connectionCalls(
            Scenario scenario, UserScript users, Endpoint endpoint) {
        return switch (endpoint) {
            case Closed _ -> List.empty();
            case Listen _ -> List.empty();
            case SynSent _ -> closesEarly(users);
            case Connection connection
            when connection.snd().finPending() -> receives(scenario, connection);
            case Connection connection ->
                sends(scenario, users, connection)
                        .appendAll(receives(scenario, connection))
                        .appendAll(closes(users, connection));
        };
    }

    /** A SEND of a full segment, or of the octets that the user has left. */
    private static List<UserCall> sends(
            Scenario scenario, UserScript users, Connection connection) {
        int left = users.sends() - octetsSent(connection);
        return left > 0 && maySend(scenario, connection.state())
                ? List.of(new UserCall.Send(Math.min(left, scenario.stack().mss())))
                : List.empty();
    }

    private static boolean maySend(Scenario scenario, State state) {
        return switch (state) {
            case ESTABLISHED, CLOSE_WAIT -> true;
            case FIN_WAIT_1, FIN_WAIT_2 ->
                scenario.stack().rule(Rule.FLAW) == SeededFault.SEND_AFTER_FIN;
            case CLOSED, LISTEN, SYN_SENT, SYN_RECEIVED, CLOSING, LAST_ACK, TIME_WAIT -> false;
        };
    }

    /**
     * The number of octets that the user has sent: those numbered after the SYN, and those in the
     * queue.
     */
    private static int octetsSent(Connection connection) {
        return connection.snd().placeOf(connection.snd().nxt())
                + connection.snd().unsent();
    }

    private static List<UserCall> receives(Scenario scenario, Connection connection) {
        boolean called = !connection.left()
                && switch (scenario.stack().receiving()) {
                    case STANDING, CALLED -> isServed(connection);
                    case READ -> isRead(connection);
                };
        return called ? List.of(UserCall.Plain.RECEIVE) : List.empty();
    }

    private static boolean isServed(Connection connection) {
        return switch (connection.state()) {
            case SYN_RECEIVED, ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2, CLOSE_WAIT ->
                !connection.rcv().buffer().isEmpty();
            case CLOSED, LISTEN, SYN_SENT, CLOSING, LAST_ACK, TIME_WAIT -> false;
        };
    }

    /** Whether there is something to read: octets at hand, or the end of the stream, once. */
    private static boolean isRead(Connection connection) {
        return !connection.rcv().buffer().isEmpty()
                || connection.rcv().isShut()
                || (connection.state().hasSeenFin() && !connection.rcv().hasEnded());
    }

    private static UserCall closing(UserScript users) {
        return switch (users.ends()) {
            case SHUTDOWN -> UserCall.Plain.CLOSE;
            case CLOSE -> UserCall.Plain.CLOSE_BOTH;
            case READING -> UserCall.Plain.SHUTDOWN_READ;
        };
    }

    private static List<UserCall> closes(UserScript users, Connection connection) {
        if (users.ends() == UserScript.Ending.READING && hasShut(connection)) {
            return List.empty();
        }
        return switch (connection.state()) {
            case SYN_RECEIVED -> closesEarly(users);
            case ESTABLISHED ->
                switch (users.closes()) {
                    case NEVER, AFTER_PEER -> List.empty();
                    case ANY_TIME, EARLY -> List.of(closing(users));
                };
            case CLOSE_WAIT ->
                switch (users.closes()) {
                    case NEVER -> List.empty();
                    case AFTER_PEER, ANY_TIME, EARLY -> List.of(closing(users));
                };
            case CLOSED, LISTEN, SYN_SENT, FIN_WAIT_1, FIN_WAIT_2, CLOSING, LAST_ACK, TIME_WAIT ->
                List.empty();
        };
    }

    /** Whether the receiving direction is already shut down, or closed by the remote. */
    private static boolean hasShut(Connection connection) {
        return connection.rcv().isShut() || connection.rcv().hasEnded();
    }

    private static List<UserCall> closesEarly(UserScript users) {
        return switch (users.closes()) {
            case NEVER, AFTER_PEER, ANY_TIME -> List.empty();
            case EARLY -> List.of(closing(users));
        };
    }
}
