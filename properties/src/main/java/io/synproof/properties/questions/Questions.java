package io.synproof.properties.questions;

import io.synproof.checker.Monitor;
import io.synproof.checker.Property;
import io.synproof.checker.Unit;
import io.synproof.properties.scenarios.BadInput;
import java.util.List;
import java.util.stream.Stream;

/** Every question that a user can name. */
public final class Questions {
    private Questions() {}

    private static final Question<Unit> NO_DEADLOCK = new Question<>(
            "noDeadlock",
            "nothing stops while a segment is in flight, or something is unsent or"
                    + " unacknowledged",
            Question.Kind.NO_DEADLOCK,
            Subject.inStatesOf(
                    "a segment is in flight, or something is unsent or unacknowledged",
                    (model, state) -> !model.isProperEnd(state.state())),
            false,
            Monitor.none(),
            _ -> Property.noDeadlock(),
            _ -> List.of(),
            (_, _) -> "Nothing more can happen, and something is still in flight, unsent or"
                    + " unacknowledged.");

    /** All of them, in the order of a listing. */
    public static final List<Question<?>> ALL = Stream.of(
                    Stream.of(
                            ConnectionCounts.AGREE,
                            OctetOrigins.NONE_STALE,
                            Streams.PREFIX,
                            Agreement.NUMBERS_AGREE,
                            Establishing.BOTH,
                            Establishing.TOGETHER,
                            Establishing.CLIENT_FIRST,
                            Establishing.ACKS_ISN_PLUS_ONE,
                            Establishing.CLIENT_CHECKS,
                            OwnAnswer.TAKEN,
                            SynsHeard.BOTH,
                            Establishing.SYN_REPEATS_NUMBER,
                            Establishing.LISTENER_ANSWERS_ONCE,
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
                            Transfer.CLOSED_WINDOW_PROBED,
                            KeptAlive.DEAD_PEER_NOTICED,
                            KeptAlive.ONLY_DEAD_GIVEN_UP,
                            Leaving.USER_TIMEOUT,
                            Leaving.ORPHAN_FREED,
                            Leaving.WAIT_RESTARTED,
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
                            Admitting.SYN_ENTERS_QUEUE,
                            Admitting.SYN_VANISHES,
                            Admitting.FULL_SYN_QUEUE_DROPS,
                            Admitting.FULL_ACCEPT_QUEUE_DROPS,
                            Admitting.LAST_QUARTER_DROPS,
                            Admitting.YOUNG_DECIDE,
                            Admitting.ACCEPT_QUEUE_DROPS_NONE,
                            Backlogs.BOTH_HOLD,
                            Backlogs.LAST_ACK_QUEUES,
                            Backlogs.ACCEPT_QUEUE_BOUNDED,
                            Backlogs.SYN_QUEUE_BOUNDED,
                            Backlogs.HOLDS_193,
                            Backlogs.HOLDS_194,
                            Backlogs.NONE_HALF_OPEN,
                            Backlogs.THREE,
                            AcceptOrder.OF_COMPLETION,
                            AcceptOrder.OF_SYNS,
                            Unanswered.SYN_DOUBLES,
                            Unanswered.SYN_ACK_DOUBLES,
                            Unanswered.SYN_AT_MOST_SIX,
                            Unanswered.SYN_SIX,
                            Unanswered.SYN_AFTER_127,
                            Unanswered.SYN_AFTER_131,
                            Unanswered.SYN_ACK_AFTER_3,
                            Unanswered.SYN_ACK_AFTER_63,
                            Unanswered.SYN_ACK_AFTER_127,
                            Unanswered.THREE_MINUTES_OF_SYNS,
                            Unanswered.GONE_BY_3,
                            Unanswered.GONE_BY_63,
                            Unanswered.GONE_IN_SILENCE,
                            Lost.BOTH_REPEAT,
                            Lost.OPEN_ALL_THE_SAME,
                            Lost.SYN_ACK_AGAIN,
                            Lost.FIN_AGAIN,
                            Lost.NO_BARE_ACK,
                            SocketCalls.REFUSED,
                            SocketCalls.REFUSED_BY_NAME,
                            SocketCalls.CONNECT_RETURNS,
                            SocketCalls.ACCEPT_AFTER_THIRD,
                            SocketCalls.ENDS_IN_CLOSE_WAIT,
                            Sequence.USUAL,
                            ThirdMessage.CARRIES_TEXT,
                            ThirdMessage.SERVER_NEEDS_ACK,
                            ThirdMessage.BEGINS_SO,
                            Octets.ACKS_END_OF_SEGMENT,
                            Octets.ANSWERED_AT_ONCE,
                            Octets.ONE_ACK_FOR_SEVERAL,
                            Octets.FIRST_OCTET_FOLLOWS_SYN,
                            Octets.LOST_FOR_GOOD,
                            Octets.NO_ROOM_NEEDED,
                            Octets.RESET_ENDS,
                            Octets.TWO_EXCHANGES,
                            CloseNumbers.FIN_ANSWERED_BY_NEXT,
                            CloseNumbers.AS_WRITTEN,
                            HalfClosed.REACHED,
                            HalfClosed.NOTHING_AFTER_FIN,
                            HalfClosed.HEARD_AFTER_CLOSE,
                            HalfClosed.NOTHING_HEARD_AFTER_CLOSE,
                            HalfClosed.LATE_TEXT_IS_RESET,
                            HalfClosed.FIN_COMES_LAST,
                            HalfClosed.RESET_DESTROYS_NOTHING,
                            Strays.PAST_FIN_WAIT_2,
                            Strays.CLOSED_WITHOUT_WAITING,
                            Strays.OLD_AFTER_WAIT,
                            Strays.ONLY_RESETS_AFTER_WAIT,
                            Strays.SERVER_WAITS_TWICE,
                            SelfConnecting.ESTABLISHED,
                            PacketCounts.DELIVERED,
                            PacketCounts.ALL_AGAIN,
                            PacketCounts.ONLY_LOST_AGAIN,
                            PacketCounts.LEAST,
                            FirstPacket.DELIVERS,
                            Units.ARRIVE,
                            Units.WHOLE,
                            Units.IN_ORDER,
                            Units.ONCE,
                            Units.NONE_LOST,
                            Units.ONE_SOCKET,
                            Pace.NEVER_WAITS,
                            Leaving.WAIT_REOPENED,
                            Opened.OPTIONS_AGREE,
                            Opened.SEND_SIZES_AGREE,
                            Opened.WINDOWS_TOLD,
                            Opened.DELIVERED_EARLY,
                            NO_DEADLOCK),
                    Course.ALL.stream(),
                    EarlyClose.ALL.stream(),
                    Strangers.ALL.stream(),
                    AtLast.ALL.stream(),
                    Knowing.ALL.stream(),
                    Counting.ALL.stream(),
                    Carried.ALL.stream(),
                    Refining.ALL.stream())
            .<Question<?>>flatMap(questions -> questions)
            .toList();

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
