package io.synproof.properties.questions;

import io.synproof.checker.Unit;
import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.host.Host;
import io.synproof.model.world.Event;

/** Questions about users who leave a connection, and timers that end one. */
final class Leaving {
    private Leaving() {}

    static final Question<Boolean> TEXT_AFTER_CLOSE = Once.happens(
            "dataAfterCloseIsReset",
            "octets arrive for a user who has closed both directions, and are answered by a reset",
            event -> event.clauses().contains(Clause.TEXT_AFTER_CLOSE),
            "Octets arrive for a user who has left: they are lost, and a reset says so.");

    static final Question<Boolean> CLOSED_UNREAD = Once.happens(
            "closeWithUnreadResets",
            "a user closes both directions with octets unread, which resets the connection",
            event -> event.clauses().contains(Clause.CLOSE_UNREAD),
            "Octets that were acknowledged are never read, and a reset says so.");

    static final Question<Boolean> END_OF_STREAM = Once.happens(
            "endOfStreamTold",
            "a user who reads is told of the end of the stream",
            event -> event.signals().contains(Signal.Notice.END_OF_STREAM),
            "The user has read all octets, and then the end of the stream.");

    static final Question<Boolean> ORPHAN_FREED = Once.happens(
            "finWait2RunsOut",
            "a connection whose user has left does not wait for the other side's FIN for ever",
            event -> event.clauses().contains(Clause.FIN_WAIT_2_OVER),
            "FIN-WAIT-2 is over without a FIN, and without TIME-WAIT.");

    static final Question<Boolean> WAIT_RESTARTED = Once.happens(
            "repeatedFinRestartsWait",
            "the remote's FIN, sent again, begins the wait of TIME-WAIT anew",
            event -> event.consumed()
                            .flatMap(flying -> flying.tcp())
                            .exists(segment -> segment.control().fin())
                    && event.clauses().contains(Clause.TIME_WAIT_RESTARTED),
            "The last ACK was lost; the FIN came again, and the wait begins anew.");

    static final Question<Boolean> WAIT_REOPENED = Once.happens(
            "timeWaitReopened",
            "a SYN reopens a connection in TIME-WAIT",
            event -> event.clauses().contains(Clause.TIME_WAIT_REOPENED),
            "The pair of sockets is used again before the wait was over.");

    static final Question<Boolean> USER_TIMEOUT = Once.happens(
            "userTimeoutEnds",
            "the user timeout ends a connection in which something is not acknowledged",
            event -> event.clauses().contains(Clause.USER_TIMEOUT),
            "The user's patience is over: the connection is aborted.");

    static final Question<Boolean> DEAD_PEER_NOTICED = Once.happens(
            "deadPeerNoticed",
            "a side that sends nothing learns that the other one has forgotten the connection",
            event -> event.signals().contains(Signal.Notice.KEEP_ALIVE_FAILED)
                    || (event.clauses().contains(Clause.RST)
                            && event.before().timer() instanceof Timer.KeepAlive),
            "The idle side has learnt that it is alone.");

    static final Question<Unit> ONLY_DEAD_GIVEN_UP = Asked.everyStep(
            "keepAliveEndsOnlyDead",
            "keep-alives end a connection only if the other side no longer has it",
            (world, label) -> label.events()
                    .filter(event -> event.clauses().contains(Clause.KEEP_ALIVE_OVER))
                    .forAll(event -> isGone(world.host(event.side().other()), event)),
            "The other side is there, but the answers to the keep-alives were lost or late.");

    private static boolean isGone(Host host, Event event) {
        return host.slotsOf(event.id().port()).isEmpty();
    }
}
