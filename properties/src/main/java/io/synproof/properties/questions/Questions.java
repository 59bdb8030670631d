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
                            HandshakeQuestions.BOTH,
                            HandshakeQuestions.TOGETHER,
                            HandshakeQuestions.CLIENT_FIRST,
                            HandshakeQuestions.ACKS_ISN_PLUS_ONE,
                            HandshakeQuestions.CLIENT_CHECKS,
                            OwnAnswer.TAKEN,
                            SynsHeard.BOTH,
                            HandshakeQuestions.SYN_REPEATS_NUMBER,
                            HandshakeQuestions.LISTENER_ANSWERS_ONCE,
                            HandshakeQuestions.EVERY_SYN_AT_LISTENER_ESTABLISHES,
                            HandshakeQuestions.CLIENT_TOLD,
                            CloseQuestions.FOUR_WAVES,
                            CloseQuestions.TIME_WAIT_RUNS_OUT,
                            FirstRepeat.MEETS_WAIT,
                            WaitLength.FOUR_TICKS,
                            KeptPair.BOTH_FINS_DONE,
                            ShortClose.IN_THREE,
                            QueueQuestions.CLIENT_ALONE,
                            QueueQuestions.SYN_QUEUE_FULL,
                            QueueQuestions.ACCEPT_QUEUE_FULL,
                            QueueQuestions.WITHIN_LIMITS,
                            QueueQuestions.IN_ONE_PLACE,
                            QueueQuestions.NONE_QUEUED,
                            QueueQuestions.CLIENT_SERVED,
                            QueueQuestions.COOKIE_ESTABLISHES,
                            AdmissionQuestions.SYN_ENTERS_QUEUE,
                            AdmissionQuestions.SYN_VANISHES,
                            AdmissionQuestions.FULL_SYN_QUEUE_DROPS,
                            AdmissionQuestions.FULL_ACCEPT_QUEUE_DROPS,
                            AdmissionQuestions.LAST_QUARTER_DROPS,
                            AdmissionQuestions.YOUNG_DECIDE,
                            AdmissionQuestions.YOUNG_DROP,
                            AdmissionQuestions.ACCEPT_QUEUE_DROPS_NONE,
                            BacklogQuestions.BOTH_HOLD,
                            BacklogQuestions.LAST_ACK_QUEUES,
                            BacklogQuestions.ACCEPT_QUEUE_BOUNDED,
                            BacklogQuestions.SYN_QUEUE_BOUNDED,
                            BacklogQuestions.HOLDS_193,
                            BacklogQuestions.HOLDS_194,
                            BacklogQuestions.NONE_HALF_OPEN,
                            BacklogQuestions.HALF_OPEN_OUTSIDE,
                            Accepted.TWO_WHILE_LISTENING,
                            BacklogQuestions.THREE,
                            AcceptOrder.OF_COMPLETION,
                            AcceptOrder.OF_SYNS,
                            HandshakeRetryQuestions.SYN_DOUBLES,
                            HandshakeRetryQuestions.SYN_ACK_DOUBLES,
                            HandshakeRetryQuestions.SYN_AT_MOST_SIX,
                            HandshakeRetryQuestions.SYN_SIX,
                            HandshakeRetryQuestions.SYN_AFTER_127,
                            HandshakeRetryQuestions.SYN_AFTER_131,
                            HandshakeRetryQuestions.SYN_ACK_AFTER_3,
                            HandshakeRetryQuestions.SYN_ACK_AFTER_63,
                            HandshakeRetryQuestions.SYN_ACK_AFTER_127,
                            HandshakeRetryQuestions.THREE_MINUTES_OF_SYNS,
                            HandshakeRetryQuestions.GONE_BY_3,
                            HandshakeRetryQuestions.GONE_BY_63,
                            HandshakeRetryQuestions.GONE_IN_SILENCE,
                            SocketCalls.REFUSED,
                            SocketCalls.REFUSED_BY_NAME,
                            SocketCalls.CONNECT_RETURNS,
                            SocketCalls.ACCEPT_AFTER_THIRD,
                            SocketCalls.ENDS_IN_CLOSE_WAIT,
                            EndOfStream.NOTHING_AFTER,
                            UsualCallOrder.USUAL,
                            ThirdMessage.CARRIES_TEXT,
                            ThirdMessage.SERVER_NEEDS_ACK,
                            ThirdMessage.BEGINS_SO,
                            ReceivedOctets.LOST_FOR_GOOD,
                            Served.TWICE,
                            CloseNumbers.AS_WRITTEN,
                            SelfConnection.ESTABLISHED,
                            FirstPacket.DELIVERS,
                            SenderPace.NEVER_WAITS,
                            SlowDown.AFTER_LOSS,
                            SlowDown.ONE_SEGMENT_FIRST,
                            SynOptionQuestions.OPTIONS_AGREE,
                            SynOptionQuestions.SEND_SIZES_AGREE,
                            SynOptionQuestions.WINDOWS_TOLD,
                            SynOptionQuestions.DELIVERED_EARLY,
                            NO_DEADLOCK),
                    ForeignSegmentQuestions.ALL.stream(),
                    Peers.ALL.stream(),
                    Headers.ALL.stream(),
                    LivenessQuestions.ALL.stream(),
                    KnowledgeQuestions.ALL.stream(),
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
