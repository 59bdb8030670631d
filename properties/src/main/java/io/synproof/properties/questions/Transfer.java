package io.synproof.properties.questions;

import io.synproof.checker.Unit;
import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.world.Event;

/** Questions about sending octets, acknowledging them and sending them again. */
final class Transfer {
    private Transfer() {}

    static final Question<Unit> REPETITIONS_OCCUPY_NUMBERS = Asked.everyStep(
            "repetitionsOccupyNumbers",
            "what a retransmission timeout sends again occupies sequence numbers: never a bare ACK",
            (_, label) -> label.events()
                    .filter(event -> event.clauses().contains(Clause.RETRANSMISSION))
                    .flatMap(event -> event.sent())
                    .forAll(segment -> segment.length() > 0),
            "A retransmission timeout has sent a segment that occupies no number.");

    static final Question<Boolean> TOLD_OF_PROBLEM = Once.happens(
            "userToldOfDeliveryProblem",
            "a user is told that nothing is acknowledged, before the connection is given up",
            event -> event.signals().contains(Signal.Notice.DELIVERY_PROBLEM),
            "R1 is reached: the user is told of the problem, and the connection goes on.");

    static final Question<Boolean> ONE_ACK_FOR_TWO = Once.happens(
            "oneAckForTwoNumbers",
            "one acknowledgment covers two numbers or more, which different segments carry where"
                    + " mss=1",
            Transfer::coversTwo,
            "One acknowledgment has covered two numbers.");

    private static boolean coversTwo(Event event) {
        return event.before() instanceof Connection before
                && event.after() instanceof Connection after
                && after.snd().una().distanceFrom(before.snd().una()) > 1;
    }

    static final Question<Boolean> GAP_CLOSED = Once.happens(
            "heldTextDelivered",
            "text that arrived too early is handed to the user once the gap before it has closed",
            event -> event.clauses().contains(Clause.GAP_CLOSED)
                    && event.clauses().last() == Clause.TEXT,
            "The gap has closed, and the user gets what was held back.");

    static final Question<Unit> WINDOW_RESPECTED = Asked.everyStep(
            "windowRespected",
            "nothing arrives beyond the receiver's window, but for the one octet or the FIN that"
                    + " probes it",
            (_, label) -> label.events().forAll(event -> !isBeyondWindow(event)),
            "More arrives than the receiver has room for.");

    /** Beyond the window are numbers after RCV.NXT that fail the first check. */
    private static boolean isBeyondWindow(Event event) {
        return event.before() instanceof Connection before
                && event.clauses().contains(Clause.NOT_IN_WINDOW)
                && event.consumed()
                        .flatMap(flying -> flying.tcp())
                        .exists(segment ->
                                segment.length() > 1 && before.rcv().nxt().isBefore(segment.end()));
    }

    static final Question<Boolean> CLOSED_WINDOW_PROBED = Once.happens(
            "closedWindowProbed",
            "a window that is closed is probed, and the answer says that it is open",
            event -> event.before() instanceof Connection before
                    && before.timer() instanceof Timer.Persist
                    && event.consumed()
                            .flatMap(flying -> flying.tcp())
                            .exists(segment -> segment.window() > 0),
            "The answer to a probe, or an update, says that the window is open.");

    static final Question<Boolean> SENT_AT_A_HINT = Once.happens(
            "duplicateAcksSendAgain",
            "duplicate ACKs make a side send its oldest segment again before its timer does",
            event -> event.clauses().contains(Clause.FAST_RETRANSMIT),
            "The oldest segment is sent again, and no timer has gone off.");
}
