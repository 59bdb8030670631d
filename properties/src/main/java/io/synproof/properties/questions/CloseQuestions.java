package io.synproof.properties.questions;

import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.State;
import io.synproof.model.network.HostSide;
import io.synproof.model.segment.Control;
import io.synproof.model.segment.Segment;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.UserCall;
import java.util.List;

/** Questions about closing a connection, and about TIME-WAIT. */
final class CloseQuestions {
    private CloseQuestions() {}

    static final Question<Unit> BOTH_CLOSED = Asked.reachable(
            "bothClosed",
            "each side has had a connection, and neither has one any more",
            true,
            world -> world.client().incarnations() > 0
                    && world.server().incarnations() > 0
                    && world.client().slots().isEmpty()
                    && world.server().slots().isEmpty(),
            "Each side has had a connection, and neither has one any more.");

    static final Question<FourWayClose.Seen> FOUR_WAVES = new Question<>(
            "fourWaves",
            "a close goes FIN, ACK, FIN, ACK in four segments, through FIN-WAIT-1, FIN-WAIT-2"
                    + " and TIME-WAIT at the client, CLOSE-WAIT and LAST-ACK at the server",
            Question.Kind.REACHABLE,
            Subject.itself(),
            false,
            new FourWayClose(),
            _ -> Property.reachable("fourWaves", state -> state.memory().complete()),
            state -> state.memory().counted(),
            (_, _) -> "The connection is closed with four segments: FIN, ACK, FIN, ACK.");

    static final Question<Unit> CLOSE_SENDS_SYN = Asked.everyLabel(
            "closeSendsSyn",
            "CLOSE of an established connection sends a SYN and enters FIN-WAIT-1",
            Subject.inLabels(
                    "the user of an established connection calls CLOSE", label -> isClose(label)),
            label -> !isClose(label)
                    || label.events().headOption().exists(CloseQuestions::synIntoFinWait1),
            "The user closes an established connection, and no SYN is sent that enters"
                    + " FIN-WAIT-1.");

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

    static final Question<Unit> LAST_ACK_THEN_CLOSED = Asked.everyLabel(
            "serverClosesAtOnce",
            "a bare ACK of the server's FIN that is next in sequence, the client's FIN having"
                    + " been received, takes the server straight to CLOSED",
            Subject.inLabels(
                    "the server, the client's FIN having been received, hears a bare ACK of"
                            + " its own that is next in sequence",
                    label -> label.events().exists(CloseQuestions::isLastAck)),
            label -> closesAtOnce(label),
            "The server has heard the acknowledgment of its FIN, and is not CLOSED.");

    static boolean closesAtOnce(Label label) {
        return label.events()
                .filter(CloseQuestions::isLastAck)
                .forAll(event -> event.after().state() == State.CLOSED);
    }

    /**
     * Whether the next segment from the client is a bare ACK that acknowledges the server's FIN.
     */
    private static boolean isLastAck(Event event) {
        return event.side() == HostSide.SERVER
                && event.before() instanceof Connection before
                && (before.state() == State.LAST_ACK || before.state() == State.CLOSING)
                && Facts.hearsAckOfFin(event)
                && Facts.heard(event)
                        .exists(segment -> segment.control() == Control.ACK
                                && segment.text().isEmpty()
                                && segment.seq().equals(before.rcv().nxt()));
    }

    static final Question<Unit> CLOSE_WAIT_MEANS_FIN_WAIT_2 = Asked.always(
            "closeWaitMeansFinWait2",
            "whenever the server is in CLOSE-WAIT, the client is in FIN-WAIT-2",
            Subject.inWorlds(
                    "the server is in CLOSE-WAIT",
                    world -> WorldFacts.has(world.server(), State.CLOSE_WAIT)),
            world -> !WorldFacts.has(world.server(), State.CLOSE_WAIT)
                    || WorldFacts.has(world.client(), State.FIN_WAIT_2),
            "The server is in CLOSE-WAIT while the client is not in FIN-WAIT-2.");

    static final Question<Unit> CLOSER_WAITS = Asked.everyLabel(
            "closerPassesTimeWait",
            "while its host is up, a side that has closed before it received the other's FIN"
                    + " reaches CLOSED only through TIME-WAIT",
            Subject.inWorlds(
                    "a side is in FIN-WAIT-1, FIN-WAIT-2 or CLOSING",
                    world -> Facts.isIn(world, State.FIN_WAIT_1, State.FIN_WAIT_2, State.CLOSING)),
            label -> label.events().forAll(event -> !leavesWithoutWaiting(event)),
            "A side that closed before it received the other's FIN is CLOSED without having been in"
                    + " TIME-WAIT.");

    private static boolean leavesWithoutWaiting(Event event) {
        return Facts.ends(event)
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
            Subject.inWorlds("a side is in TIME-WAIT", world -> Facts.isIn(world, State.TIME_WAIT)),
            world -> WorldFacts.has(world.client(), State.TIME_WAIT)
                    && WorldFacts.has(world.server(), State.TIME_WAIT),
            "Both sides are in TIME-WAIT.");

    static final Question<Unit> LAST_ACK_ENDS_BY_ACK = Asked.everyLabel(
            "lastAckEndsByAck",
            "while its host is up, a connection leaves LAST-ACK by the acknowledgment of its FIN"
                    + " and by nothing else",
            Subject.inWorlds(
                    "a connection is in LAST-ACK", world -> Facts.isIn(world, State.LAST_ACK)),
            label -> label.events()
                    .filter(event -> leaves(event, State.LAST_ACK))
                    .forAll(Facts::hearsAckOfFin),
            "A connection leaves LAST-ACK, and not by the acknowledgment of its FIN.");

    static final Question<Unit> TIME_WAIT_RUNS_OUT = Asked.everyLabel(
            "timeWaitRunsItsCourse",
            "while its host is up, a connection leaves TIME-WAIT only when the wait is over",
            Subject.inWorlds(
                    "a connection is in TIME-WAIT", world -> Facts.isIn(world, State.TIME_WAIT)),
            label -> label.events()
                    .filter(event -> leaves(event, State.TIME_WAIT))
                    .forAll(event -> Facts.isTimeout(label, event)),
            CloseQuestions::cutShort);

    private static boolean leaves(Event event, State state) {
        return event.before().state() == state && event.after().state() != state;
    }

    static String cutShort(Label last) {
        return causeOfEnd(last)
                + " has ended the connection in TIME-WAIT before the wait was over.";
    }

    private static String causeOfEnd(Label last) {
        if (last.events().exists(CloseQuestions::isEndedByReset)) {
            return "A reset";
        }
        return last.action() instanceof Action.Call(var side, var _, var _)
                        && last.events()
                                .exists(event ->
                                        event.side() == side && leaves(event, State.TIME_WAIT))
                ? "Its user"
                : "A segment that is no reset";
    }

    private static boolean isEndedByReset(Event event) {
        return leaves(event, State.TIME_WAIT) && Facts.hearsReset(event);
    }

    static final Question<RepeatedFin> FIN_ANSWERED_AGAIN = new Question<>(
            "repeatedFinAnswered",
            "once a side has come to TIME-WAIT a bare ACK to the server is lost, then"
                    + " TIME-WAIT acknowledges a FIN, and then an ACK of its FIN ends the"
                    + " server's LAST-ACK",
            Question.Kind.REACHABLE,
            Subject.itself(),
            false,
            new RepeatedFin.Watch(),
            _ -> Property.reachable(
                    "repeatedFinAnswered", state -> state.memory() == RepeatedFin.CLOSED),
            _ -> List.of(),
            (_, _) -> "An ACK to the server was lost, TIME-WAIT has answered a FIN, and the"
                    + " server is CLOSED.");
}
