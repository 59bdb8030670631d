package io.synproof.properties.questions;

import io.synproof.checker.Monitor;
import io.synproof.checker.Property;
import io.synproof.checker.Unit;
import io.synproof.properties.scenarios.BadInput;
import java.util.List;

/** Every question that a user can name. */
public final class Questions {
    private Questions() {}

    private static final Question<Unit> NO_DEADLOCK = new Question<>(
            "noDeadlock",
            "nothing stops while a segment is in flight or unacknowledged",
            Question.Kind.NO_DEADLOCK,
            false,
            Monitor.none(),
            _ -> Property.noDeadlock(),
            _ -> List.of(),
            (_, _) -> "Nothing more can happen, and something is still unacknowledged.");

    /** All of them, in the order of a listing. */
    public static final List<Question<?>> ALL = List.of(
            ConnectionCounts.AGREE,
            OctetOrigins.NONE_STALE,
            Streams.PREFIX,
            Agreement.NUMBERS_AGREE,
            Establishing.BOTH,
            Establishing.TOGETHER,
            SelfConnecting.ESTABLISHED,
            Establishing.CLIENT_FIRST,
            Establishing.ACKS_ISN_PLUS_ONE,
            Establishing.CLIENT_CHECKS,
            Establishing.SYN_REPEATS_NUMBER,
            Establishing.EVERY_SYN_OPENS,
            Establishing.EVERY_SYN_AT_LISTENER_ESTABLISHES,
            Establishing.TWO_AGAINST_ONE,
            Establishing.ONE_AGAINST_NONE,
            Establishing.GHOST_WHILE_WAITING,
            Establishing.STALE_SYN_HALF_OPENS,
            Establishing.CLIENT_LEFT,
            Establishing.CLIENT_TOLD,
            Closing.BOTH_CLOSED,
            Closing.FOUR_WAVES,
            Closing.CLOSE_SENDS_SYN,
            Closing.LAST_ACK_THEN_CLOSED,
            Closing.CLOSE_WAIT_MEANS_FIN_WAIT_2,
            Closing.CLOSER_WAITS,
            Closing.ONLY_ONE_WAITS,
            Closing.LAST_ACK_ENDS_BY_ACK,
            Closing.FIN_ANSWERED_AGAIN,
            Closing.TIME_WAIT_RUNS_OUT,
            Transfer.REPETITIONS_OCCUPY_NUMBERS,
            Transfer.TOLD_OF_PROBLEM,
            Transfer.ONE_ACK_FOR_TWO,
            Transfer.GAP_CLOSED,
            Transfer.SENT_AT_A_HINT,
            Transfer.WINDOW_RESPECTED,
            PacketCounts.DELIVERED,
            PacketCounts.ALL_AGAIN,
            PacketCounts.ONLY_LOST_AGAIN,
            FirstPacket.DELIVERS,
            Units.ARRIVE,
            Units.WHOLE,
            Units.IN_ORDER,
            Units.ONCE,
            Units.NONE_LOST,
            Units.ONE_SOCKET,
            Pace.NEVER_WAITS,
            Transfer.CLOSED_WINDOW_PROBED,
            Leaving.DEAD_PEER_NOTICED,
            Leaving.ONLY_DEAD_GIVEN_UP,
            Leaving.USER_TIMEOUT,
            Leaving.ORPHAN_FREED,
            Leaving.WAIT_RESTARTED,
            Leaving.WAIT_REOPENED,
            Opened.OPTIONS_AGREE,
            Opened.DELIVERED_EARLY,
            Leaving.TEXT_AFTER_CLOSE,
            Leaving.CLOSED_UNREAD,
            Leaving.END_OF_STREAM,
            ShortClose.IN_THREE,
            Queueing.CLIENT_ALONE,
            Queueing.SYN_QUEUE_FULL,
            Queueing.ACCEPT_QUEUE_FULL,
            Queueing.WITHIN_LIMITS,
            Queueing.IN_ONE_PLACE,
            Queueing.NONE_QUEUED,
            Queueing.CLIENT_SERVED,
            Queueing.COOKIE_ESTABLISHES,
            NO_DEADLOCK);

    /**
     * The question of that name.
     *
     * @throws BadInput if there is none
     */
    public static Question<?> named(String name) {
        return ALL.stream()
                .filter(question -> question.name().equals(name))
                .findFirst()
                .orElseThrow(() -> BadInput.unknown(
                        "property", name, ALL.stream().map(Question::name).toList()));
    }
}
