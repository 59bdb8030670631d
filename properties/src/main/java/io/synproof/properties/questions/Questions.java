package io.synproof.properties.questions;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import io.synproof.properties.question.NamedQuestion;
import io.synproof.properties.question.Question;
import io.synproof.properties.question.Subject;
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
                            CloseQuestions.TIME_WAIT_RUNS_OUT,
                            ReceivedOctets.LOST_FOR_GOOD,
                            Served.TWICE,
                            CloseNumbers.AS_WRITTEN,
                            SenderPace.NEVER_WAITS,
                            SlowDown.AFTER_LOSS,
                            SlowDown.ONE_SEGMENT_FIRST,
                            NO_DEADLOCK),
                    ForeignSegmentQuestions.ALL.stream(),
                    Headers.ALL.stream(),
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
                : listed(name).question();
    }

    /**
     * The question of the list that has a name.
     *
     * @throws BadInputException if there is none
     */
    public static NamedQuestion listed(String name) {
        return ALL.stream()
                .filter(question -> question.name().equals(name))
                .findFirst()
                .orElseThrow(() -> BadInputException.unknown(
                        "property", name, ALL.stream().map(NamedQuestion::name).toList()));
    }
}
