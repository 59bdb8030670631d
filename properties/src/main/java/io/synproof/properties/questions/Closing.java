package io.synproof.properties.questions;

import io.synproof.checker.Property;
import io.synproof.checker.Unit;
import io.synproof.model.endpoint.Clause;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.Side;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.UserCall;
import java.util.List;

/** Questions about closing a connection, and about TIME-WAIT. */
final class Closing {
    private Closing() {}

    static final Question<Unit> BOTH_CLOSED = Asked.reachable(
            "bothClosed",
            "a connection was opened, and nothing of it is left on either side",
            true,
            world -> world.client().incarnations() > 0
                    && world.server().incarnations() > 0
                    && world.client().slots().isEmpty()
                    && world.server().slots().isEmpty(),
            "The connection was opened and closed, and nothing of it is left.");

    static final Question<Waves.Seen> FOUR_WAVES = new Question<>(
            "fourWaves",
            "a close goes FIN, ACK, FIN, ACK in four segments, through FIN-WAIT-1, FIN-WAIT-2 and"
                    + " TIME-WAIT on one side, CLOSE-WAIT and LAST-ACK on the other",
            Question.Kind.REACHABLE,
            Subject.itself(),
            false,
            new Waves(),
            _ -> Property.reachable("fourWaves", state -> state.memory().complete()),
            state -> state.memory().counted(),
            (_, _) -> "The connection is closed with four segments: FIN, ACK, FIN, ACK.");

    static final Question<Unit> CLOSE_SENDS_SYN = Asked.everyStep(
            "closeSendsSyn",
            "a close of an established connection sends a SYN and enters FIN-WAIT-1",
            (_, label) ->
                    !isClose(label) || label.events().headOption().exists(Closing::synIntoFinWait1),
            "The user closes an established connection; what is sent is not a SYN.");

    private static boolean isClose(Label label) {
        return label.action() instanceof Action.Call call
                && call.call() == UserCall.Plain.CLOSE
                && label.events()
                        .headOption()
                        .exists(event -> event.before().state() == State.ESTABLISHED);
    }

    private static boolean synIntoFinWait1(Event event) {
        return event.after().state() == State.FIN_WAIT_1
                && event.sent().map(Segment::control).contains(Control.SYN);
    }

    static final Question<Unit> LAST_ACK_THEN_CLOSED = Asked.everyStep(
            "serverClosesAtOnce",
            "the acknowledgment of the server's FIN, the client's having been received, takes the"
                    + " server straight to CLOSED",
            (_, label) -> label.events()
                    .filter(event -> event.side() == Side.SERVER)
                    .forAll(event -> !event.clauses().contains(Clause.CLOSING_ACKED)),
            "The server has heard the last ACK and does not close: it enters TIME-WAIT.");

    static final Question<Unit> CLOSE_WAIT_MEANS_FIN_WAIT_2 = Asked.always(
            "closeWaitMeansFinWait2",
            "whenever the server is in CLOSE-WAIT, the client is in FIN-WAIT-2",
            world -> !Sight.has(world.server(), State.CLOSE_WAIT)
                    || Sight.has(world.client(), State.FIN_WAIT_2),
            "The server is in CLOSE-WAIT while the client is still in FIN-WAIT-1.");

    static final Question<Unit> CLOSER_WAITS = Asked.everyStep(
            "closerPassesTimeWait",
            "a side that has closed first reaches CLOSED only through TIME-WAIT",
            (_, label) -> label.events().forAll(event -> !leavesWithoutWaiting(event)),
            "The side that closed first is CLOSED without having been in TIME-WAIT.");

    private static boolean leavesWithoutWaiting(Event event) {
        return event.after().state() == State.CLOSED
                && switch (event.before().state()) {
                    case FIN_WAIT_1, FIN_WAIT_2, CLOSING -> true;
                    case CLOSED,
                            LISTEN,
                            SYN_SENT,
                            SYN_RECEIVED,
                            ESTABLISHED,
                            CLOSE_WAIT,
                            LAST_ACK,
                            TIME_WAIT -> false;
                };
    }

    static final Question<Unit> ONLY_ONE_WAITS = Asked.never(
            "bothWait",
            "both sides are in TIME-WAIT at once",
            world -> Sight.has(world.client(), State.TIME_WAIT)
                    && Sight.has(world.server(), State.TIME_WAIT),
            "Both sides are in TIME-WAIT.");

    static final Question<Unit> LAST_ACK_ENDS_BY_ACK = Asked.everyStep(
            "lastAckEndsByAck",
            "a connection leaves LAST-ACK by the acknowledgment of its FIN and by nothing else",
            (_, label) -> label.events()
                    .filter(event -> event.before().state() == State.LAST_ACK)
                    .filter(event -> event.after().state() == State.CLOSED)
                    .forAll(event -> event.clauses().contains(Clause.LAST_ACK_ACKED)),
            "A connection leaves LAST-ACK, and not by the acknowledgment of its FIN.");

    static final Question<Unit> TIME_WAIT_RUNS_OUT = Asked.everyStep(
            "timeWaitRunsItsCourse",
            "a connection leaves TIME-WAIT only when the wait is over",
            (_, label) -> label.events()
                    .filter(event -> event.before().state() == State.TIME_WAIT)
                    .filter(event -> event.after().state() == State.CLOSED)
                    .forAll(event -> event.clauses().contains(Clause.TIME_WAIT_OVER)),
            "A reset has ended the connection in TIME-WAIT before the wait was over.");

    static final Question<RepeatedFin> FIN_ANSWERED_AGAIN = new Question<>(
            "repeatedFinAnswered",
            "the last ACK of a close is lost, TIME-WAIT acknowledges the FIN that comes again, and"
                    + " the other side closes by it",
            Question.Kind.REACHABLE,
            Subject.itself(),
            false,
            new RepeatedFin.Watch(),
            _ -> Property.reachable(
                    "repeatedFinAnswered", state -> state.memory() == RepeatedFin.CLOSED),
            _ -> List.of(),
            (_, _) ->
                    "The last ACK was lost; TIME-WAIT has answered the repeated FIN, and the server"
                            + " is CLOSED.");
}
