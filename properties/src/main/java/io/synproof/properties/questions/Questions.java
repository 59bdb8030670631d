package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import io.synproof.properties.scenarios.BadInputException;
import java.util.List;
import java.util.stream.Stream;

/** Registry of all user-visible questions. */
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

    private static final List<Question<?>> IN_JAVA = Stream.of(
                    Stream.of(
                            ConnectionCounts.AGREE,
                            OctetOrigins.NONE_STALE,
                            StreamPrefix.PREFIX,
                            InitialNumberAgreement.NUMBERS_AGREE,
                            CloseQuestions.BOTH_CLOSED,
                            CloseQuestions.FOUR_WAVES,
                            CloseQuestions.CLOSE_SENDS_SYN,
                            CloseQuestions.LAST_ACK_THEN_CLOSED,
                            CloseQuestions.CLOSE_WAIT_MEANS_FIN_WAIT_2,
                            CloseQuestions.CLOSER_WAITS,
                            CloseQuestions.ONLY_ONE_WAITS,
                            CloseQuestions.LAST_ACK_ENDS_BY_ACK,
                            CloseQuestions.FIN_ANSWERED_AGAIN,
                            CloseQuestions.TIME_WAIT_RUNS_OUT,
                            FirstRepeat.MEETS_WAIT,
                            WaitLength.FOUR_TICKS,
                            KeptPair.BOTH_FINS_DONE,
                            KeptPair.USED_AGAIN,
                            RetransmissionQuestions.REPETITIONS_OCCUPY_NUMBERS,
                            RetransmissionQuestions.TOLD_OF_PROBLEM,
                            RetransmissionQuestions.ONE_ACK_FOR_TWO,
                            RetransmissionQuestions.GAP_CLOSED,
                            RetransmissionQuestions.SENT_AT_A_HINT,
                            RetransmissionQuestions.WINDOW_RESPECTED,
                            RetransmissionQuestions.CLOSED_WINDOW_PROBED,
                            RetransmissionQuestions.WINDOW_IS_ROOM,
                            KeptAlive.DEAD_PEER_NOTICED,
                            KeptAlive.ONLY_DEAD_GIVEN_UP,
                            UserDepartureQuestions.USER_TIMEOUT,
                            UserDepartureQuestions.ORPHAN_FREED,
                            UserDepartureQuestions.WAIT_RESTARTED,
                            UserDepartureQuestions.TEXT_AFTER_CLOSE,
                            UserDepartureQuestions.CLOSED_UNREAD,
                            UserDepartureQuestions.END_OF_STREAM,
                            ShortClose.IN_THREE,
                            RepetitionAfterLoss.BOTH_REPEAT,
                            RepetitionAfterLoss.OPEN_ALL_THE_SAME,
                            RepetitionAfterLoss.OPEN_BY_ONE,
                            RepetitionAfterLoss.SYN_ACK_AGAIN,
                            RepetitionAfterLoss.FIN_AGAIN,
                            RepetitionAfterLoss.NO_BARE_ACK,
                            EndOfStream.NOTHING_AFTER,
                            OctetQuestions.ACKS_END_OF_SEGMENT,
                            OctetQuestions.ANSWERED_AT_ONCE,
                            OctetQuestions.PACKETS_ANSWERED,
                            OctetQuestions.ONE_ACK_FOR_SEVERAL,
                            OctetQuestions.FIRST_OCTET_FOLLOWS_SYN,
                            OctetQuestions.NUMBERED_IN_ORDER,
                            OctetQuestions.LOST_FOR_GOOD,
                            OctetQuestions.NO_ROOM_NEEDED,
                            OctetQuestions.RESET_ENDS,
                            OctetQuestions.TWO_EXCHANGES,
                            Served.TWICE,
                            CloseNumbers.FIN_ANSWERED_BY_NEXT,
                            CloseNumbers.LAST_ACK_NUMBERED_SO,
                            CloseNumbers.AS_WRITTEN,
                            HalfCloseQuestions.REACHED,
                            HalfCloseQuestions.NOTHING_AFTER_FIN,
                            HalfCloseQuestions.HEARD_AFTER_CLOSE,
                            HalfCloseQuestions.NOTHING_HEARD_AFTER_CLOSE,
                            HalfCloseQuestions.LATE_TEXT_IS_RESET,
                            HalfCloseQuestions.FIN_COMES_LAST,
                            HalfCloseQuestions.RESET_DESTROYS_NOTHING,
                            EitherSide.SERVER_CLOSES_FIRST,
                            EitherSide.OCTETS_CROSS,
                            EitherSide.TWO_IN_CLOSE_WAIT,
                            EitherSide.HEARD_UNACKNOWLEDGED,
                            EitherSide.CLOSE_WAIT_UNREAD,
                            AfterTimeWaitQuestions.PAST_FIN_WAIT_2,
                            AfterTimeWaitQuestions.CLOSED_WITHOUT_WAITING,
                            AfterTimeWaitQuestions.OLD_AFTER_WAIT,
                            AfterTimeWaitQuestions.ONLY_RESETS_AFTER_WAIT,
                            AfterTimeWaitQuestions.SERVER_WAITS_TWICE,
                            PacketCounts.DELIVERED,
                            PacketCounts.ALL_AGAIN,
                            PacketCounts.ONLY_LOST_AGAIN,
                            PacketCounts.LEAST,
                            PacketCounts.SEGMENTS,
                            DatagramQuestions.ARRIVE,
                            DatagramQuestions.WHOLE,
                            DatagramQuestions.IN_ORDER,
                            DatagramQuestions.ONCE,
                            DatagramQuestions.NONE_LOST,
                            DatagramQuestions.ONE_SOCKET,
                            Audience.MANY,
                            SenderPace.NEVER_WAITS,
                            SlowDown.AFTER_LOSS,
                            SlowDown.ONE_SEGMENT_FIRST,
                            Delivered.AT_LAST,
                            Turns.ROUND_TRIPS,
                            UserDepartureQuestions.WAIT_REOPENED,
                            NO_DEADLOCK),
                    EventSequence.ALL.stream(),
                    EarlyClose.ALL.stream(),
                    ForeignSegmentQuestions.ALL.stream(),
                    Peers.ALL.stream(),
                    Boundaries.ALL.stream(),
                    Messages.ALL.stream(),
                    DatagramStreams.ALL.stream(),
                    Headers.ALL.stream(),
                    LivenessQuestions.ALL.stream(),
                    KnowledgeQuestions.ALL.stream(),
                    SegmentCostQuestions.ALL.stream(),
                    SegmentContentQuestions.ALL.stream(),
                    RefinementQuestions.ALL.stream())
            .<Question<?>>flatMap(questions -> questions)
            .toList();

    /** All of them, in the order of a listing. */
    public static final List<NamedQuestion> ALL = Stream.concat(
                    QuestionDocuments.all().stream(), IN_JAVA.stream().map(NamedQuestion::of))
            .toList();

    /**
     * The question of that name, or the one that the sentence asks which the name is.
     *
     * @throws BadInputException if there is none
     */
    public static Question<?> named(String name) {
        return SentenceQuestions.isSentence(name)
                ? SentenceQuestions.asked(name)
                : saved(name).question();
    }

    /**
     * The question of that name.
     *
     * @throws BadInputException if there is none
     */
    public static NamedQuestion saved(String name) {
        return ALL.stream()
                .filter(question -> question.name().equals(name))
                .findFirst()
                .orElseThrow(() -> BadInputException.unknown(
                        "property", name, ALL.stream().map(NamedQuestion::name).toList()));
    }
}
