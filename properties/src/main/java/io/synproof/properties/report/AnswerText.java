package io.synproof.properties.report;

import io.synproof.checker.result.Outcome;
import io.synproof.properties.experiment.AnnotatedTrace;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Evidence;
import io.synproof.properties.language.Texts;
import io.synproof.properties.question.Subject;
import java.util.Optional;

/** An answer as one line of a table. */
public final class AnswerText {
    private static final Texts TEXTS = Texts.beside(AnswerText.class);

    private AnswerText() {}

    /** The evidence: a trace with its length, a complete search, or why there is neither. */
    public static String evidence(Answer answer) {
        String evidence = answer.evidence()
                .map(AnswerText::words)
                .orElseGet(
                        () -> answer.complete() ? TEXTS.of("answer.complete") : incomplete(answer));
        return answer.value().isPresent()
                ? TEXTS.of("answer.value", Long.toString(answer.value().getAsLong()), evidence)
                : evidence;
    }

    /** The kind of the evidence and its length. */
    public static String words(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Run(AnnotatedTrace story) ->
                TEXTS.of("answer.trace", story.length(), given(story));
            case Evidence.Lasso(AnnotatedTrace story, int from, String _) ->
                from == story.length()
                        ? TEXTS.of("answer.stop", from, given(story))
                        : TEXTS.of("answer.cycle", from, given(story), story.length() - from);
            case Evidence.Difference(AnnotatedTrace story, String _) ->
                TEXTS.of("answer.difference", story.length(), given(story));
            case Evidence.IndistinguishablePair twins ->
                TEXTS.of(
                        "answer.twins",
                        twins.story().length(),
                        twins.other().length(),
                        given(twins.story()));
        };
    }

    private static String given(AnnotatedTrace story) {
        return story.given() == 0 ? "" : TEXTS.of("answer.given", story.given());
    }

    private static String incomplete(Answer answer) {
        String stopped = answer.coverage()
                .stoppedBy()
                .map(SearchText::reason)
                .orElseGet(() -> TEXTS.of("answer.end"));
        return answer.coverage().cut() == 0
                ? stopped
                : TEXTS.of("answer.cut", stopped, answer.coverage().cut());
    }

    /**
     * The subject of a property that holds, and how often the search met it; that it is vacuous, if
     * it never did. Empty for other outcomes.
     */
    public static Optional<String> subject(Answer answer) {
        if (answer.outcome() != Outcome.HOLDS || answer.asked().isEmpty()) {
            return Optional.empty();
        }
        Subject<?> subject = answer.experiment().question().subject();
        String words = QuestionText.subject(answer.experiment().question());
        long asked = answer.asked().getAsLong();
        return Optional.of(
                answer.vacuous()
                        ? TEXTS.of("answer.vacuous", words)
                        : TEXTS.of(
                                subject.isCountedInSteps()
                                        ? "answer.asked.steps"
                                        : "answer.asked.states",
                                asked,
                                words));
    }

    /** The effort of the search: states, depth, seconds. */
    public static String effort(Answer answer) {
        return TEXTS.of(
                "answer.effort",
                answer.coverage().states(),
                Integer.toString(answer.coverage().depth()),
                Seconds.words(answer.coverage().elapsed()));
    }

    /** The coverage of the search. */
    public static String coverage(Answer answer) {
        return SearchText.of(answer.coverage());
    }

    /** Colour markup for an outcome: green if a question is answered yes, red if no. */
    public static String coloured(Outcome outcome) {
        return switch (outcome) {
            case HOLDS, REACHED -> "@|green " + VerdictText.of(outcome) + "|@";
            case VIOLATED, UNREACHABLE -> "@|red " + VerdictText.of(outcome) + "|@";
            case UNDECIDED -> "@|yellow " + VerdictText.of(outcome) + "|@";
        };
    }
}
