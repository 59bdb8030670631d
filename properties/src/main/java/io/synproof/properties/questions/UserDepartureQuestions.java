package io.synproof.properties.questions;

import io.synproof.model.endpoint.Deadline;
import io.synproof.model.endpoint.Endpoint;
import io.synproof.model.endpoint.Endpoint.Connection;
import io.synproof.model.endpoint.Signal;
import io.synproof.model.endpoint.State;
import io.synproof.model.endpoint.Timer;
import io.synproof.model.world.Action;
import io.synproof.model.world.Event;
import io.synproof.model.world.Label;
import io.synproof.model.world.UserCall;

/** Questions about users who leave a connection, and about timers that end one. */
final class UserDepartureQuestions {
    private UserDepartureQuestions() {}

    static final Question<Boolean> TEXT_AFTER_CLOSE = EventSeenMonitor.happens(
            "dataAfterCloseIsReset",
            "octets arrive for a user who has closed both directions, and are answered by a reset",
            event -> event.before() instanceof Connection before
                    && before.left()
                    && Facts.heard(event).exists(segment -> !segment.text().isEmpty())
                    && Facts.sendsReset(event),
            "Octets arrive for a user who has left: they are lost, and a reset says so.");

    static final Question<Boolean> CLOSED_UNREAD = EventSeenMonitor.isTaken(
            "closeWithUnreadResets",
            "a user closes both directions with octets unread, which resets the connection",
            Facts.someEvent((label, event) -> isCloseBoth(label, event)
                    && event.before() instanceof Connection before
                    && !before.rcv().buffer().isEmpty()
                    && Facts.sendsReset(event)),
            "Octets that were received are never read, and a reset says so.");

    private static boolean isCloseBoth(Label label, Event event) {
        return label.action()
                .equals(new Action.Call(event.side(), event.id(), UserCall.Plain.CLOSE_BOTH));
    }

    static final Question<Boolean> END_OF_STREAM = EventSeenMonitor.happens(
            "endOfStreamTold",
            "a user who reads is told of the end of the stream",
            event -> event.signals().contains(Signal.Notice.END_OF_STREAM),
            "The user has read what was there, and is told of the end of the stream.");

    static final Question<Boolean> ORPHAN_FREED = EventSeenMonitor.isTaken(
            "finWait2RunsOut",
            "a connection in FIN-WAIT-2 whose user has left it ends by its timer, without a FIN",
            Facts.someEvent((label, event) -> event.before() instanceof Connection before
                    && before.left()
                    && before.state() == State.FIN_WAIT_2
                    && Facts.isTimeout(label, event)
                    && Facts.ends(event)),
            "FIN-WAIT-2 is over without a FIN, and without TIME-WAIT.");

    static final Question<Boolean> WAIT_RESTARTED = EventSeenMonitor.happens(
            "repeatedFinRestartsWait",
            "the remote's FIN, arriving again, begins the wait of TIME-WAIT anew",
            event -> event.before() instanceof Connection before
                    && event.after() instanceof Connection after
                    && before.state() == State.TIME_WAIT
                    && after.state() == State.TIME_WAIT
                    && isLonger(after.timer().due(), before.timer().due())
                    && Facts.heard(event)
                            .exists(segment -> segment.control().fin()
                                    && segment.end().equals(before.rcv().nxt())),
            "The FIN came again, and the wait begins anew.");

    /** Without a clock, no wait is longer than another. */
    private static boolean isLonger(Deadline due, Deadline than) {
        return due instanceof Deadline.In(int ticks)
                && than instanceof Deadline.In(int others)
                && ticks > others;
    }

    static final Question<Boolean> WAIT_REOPENED = EventSeenMonitor.isTaken(
            "timeWaitReopened",
            "a SYN reopens a connection in TIME-WAIT",
            label -> label.events()
                    .exists(event -> event.before().state() == State.TIME_WAIT
                            && Facts.ends(event)
                            && label.events().exists(next -> isBegunAfter(event, next))),
            "The pair of sockets is used again before the wait was over.");

    private static boolean isBegunAfter(Event end, Event next) {
        return next.side() == end.side()
                && next.id().port() == end.id().port()
                && next.before() instanceof Endpoint.Listen
                && next.after() instanceof Connection
                && Facts.hearsSyn(next);
    }

    static final Question<Boolean> USER_TIMEOUT = EventSeenMonitor.isTaken(
            "userTimeoutEnds",
            "the user timeout ends a connection, past SYN-SENT, in which something is unsent"
                    + " or unacknowledged",
            Facts.someEvent((label, event) -> isUserTimeout(label, event)
                    && event.before() instanceof Connection before
                    && (before.snd().isOutstanding() || before.snd().isPending())
                    && Facts.ends(event)),
            "The user timeout expires: the connection is aborted.");

    private static boolean isUserTimeout(Label label, Event event) {
        return label.action().equals(new Action.Timeout(event.side(), event.id(), Timer.Role.USER));
    }
}
