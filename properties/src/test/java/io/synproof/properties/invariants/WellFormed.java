package io.synproof.properties.invariants;

import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.OutOfOrderText;
import io.synproof.model.endpoint.ReceiveSide;
import io.synproof.model.endpoint.SendSide;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.host.Host;
import io.synproof.model.host.Listener;
import io.synproof.model.host.ListenerConfig;
import io.synproof.model.rules.Reopening;
import io.synproof.model.rules.Rule;
import io.synproof.model.sequence.SequenceNumber;
import io.synproof.model.sequence.Window;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.World;
import io.vavr.collection.List;

/** What must be so in every world, whatever the network and the users do. */
final class WellFormed {
    private WellFormed() {}

    static boolean isWellFormed(Scenario scenario, World world) {
        return isWellFormed(scenario, world.client())
                && isWellFormed(scenario, world.server())
                && (scenario.isCut(world) || !world.network().exceeds(scenario.medium()));
    }

    private static boolean isWellFormed(Scenario scenario, Host host) {
        return (host.up() || host.slots().isEmpty())
                && hasSoundQueues(scenario, host)
                && host.slots().forAll(slot -> isWellFormed(scenario, slot.endpoint()));
    }

    /** Who waits has a connection, in no other queue, and no queue holds too many. */
    private static boolean hasSoundQueues(Scenario scenario, Host host) {
        var alive = host.listener().queue().reject(Listener.Waiting::ended);
        boolean apart = alive.forAll(waiting ->
                host.slots().exists(slot -> slot.id().equals(waiting.id()) && !slot.isRequest()));
        boolean old = host.listener()
                .old()
                .forAll(id -> host.requests().exists(slot -> slot.id().equals(id)));
        return apart && old && alive.distinct().size() == alive.size() && fits(scenario, host);
    }

    private static boolean fits(Scenario scenario, Host host) {
        ListenerConfig rules = scenario.listening();
        return !rules.kernel().limits()
                || (host.listener().queue().size() <= rules.acceptQueueCapacity()
                        && (passesFullQueues(scenario)
                                || host.requests().size()
                                        <= rules.synQueueCapacity(rules.knownPeers())));
    }

    /** A SYN that reopens a connection in TIME-WAIT passes the limits of the SYN queue. */
    private static boolean passesFullQueues(Scenario scenario) {
        return scenario.stack().rule(Rule.REOPENING) != Reopening.NONE;
    }

    private static boolean isWellFormed(Scenario scenario, Endpoint endpoint) {
        return !(endpoint instanceof Connection connection)
                || (isInWindow(scenario, connection.snd())
                        && connection.rcv().buffered() <= scenario.stack().window()
                        && isBehindGaps(scenario, connection)
                        && (connection.rcv().owed() == Timer.Off.OFF || mayOwe(connection)));
    }

    /** What is held back is behind a gap, in the window, in order; after a FIN there is nothing. */
    private static boolean isBehindGaps(Scenario scenario, Connection connection) {
        ReceiveSide rcv = connection.rcv();
        Window window = rcv.window(scenario.stack());
        List<SequenceNumber> firsts = rcv.held().map(OutOfOrderText::seq);
        return firsts.forAll(seq -> window.contains(seq)
                        && (mayWait(connection, rcv) || !seq.equals(rcv.nxt())))
                && firsts.sortBy(seq -> seq.distanceFrom(rcv.nxt())).equals(firsts);
    }

    /** Text on a SYN waits for the next segment in order, though there is no gap before it. */
    private static boolean mayWait(Connection connection, ReceiveSide rcv) {
        return rcv.nxt().equals(rcv.irs().next()) && !connection.state().hasSeenFin();
    }

    private static boolean mayOwe(Connection connection) {
        return switch (connection.state()) {
            case ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2, CLOSE_WAIT -> true;
            case CLOSED, LISTEN, SYN_SENT, SYN_RECEIVED, CLOSING, LAST_ACK, TIME_WAIT -> false;
        };
    }

    /** Unacknowledged are at most a window of octets, a SYN and a FIN. */
    private static boolean isInWindow(Scenario scenario, SendSide snd) {
        return snd.nxt().distanceFrom(snd.una()) <= scenario.stack().window() + 2;
    }
}
