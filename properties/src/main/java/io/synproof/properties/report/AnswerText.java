package io.synproof.properties.report;

import io.synproof.checker.result.Outcome;
import io.synproof.checker.result.StopReason;
import io.synproof.properties.experiment.AnnotatedTrace;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Evidence;
import io.synproof.properties.questions.Subject;
import java.util.Locale;
import java.util.Optional;

/** An answer as one line of a table. */
public final class AnswerText {
    private AnswerText() {}

    /** The evidence: a trace with its length, a complete search, or why there is neither. */
    public static String evidence(Answer answer) {
        String value =
                answer.value().isPresent() ? "value " + answer.value().getAsLong() + ", " : "";
        return value
                + answer.evidence()
                        .map(AnswerText::words)
                        .orElseGet(() -> answer.complete() ? "complete" : incomplete(answer));
    }

    /** The kind of the evidence and its length. */
    public static String words(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Run(AnnotatedTrace story) ->
                "trace of " + plural(story.length(), "step") + given(story);
            case Evidence.Lasso(AnnotatedTrace story, int from, String _) ->
                from == story.length()
                        ? "trace of " + plural(from, "step") + given(story)
                                + " and then nothing for ever"
                        : "trace of " + plural(from, "step") + given(story) + " and a cycle of "
                                + (story.length() - from);
            case Evidence.Difference(AnnotatedTrace story, String _) ->
                "a run of " + plural(story.length(), "step") + given(story)
                        + " that the other cannot make";
            case Evidence.IndistinguishablePair twins ->
                "two runs alike, of " + twins.story().length() + " and "
                        + plural(twins.other().length(), "step") + given(twins.story());
        };
    }

    private static String given(AnnotatedTrace story) {
        return story.given() == 0 ? "" : " (the first " + story.given() + " by the schedule)";
    }

    private static String incomplete(Answer answer) {
        String stopped = answer.coverage()
                .stoppedBy()
                .map(StopReason::reason)
                .orElse("the search went to the end of what is not cut");
        return answer.coverage().cut() == 0
                ? stopped
                : stopped + ", " + plural(answer.coverage().cut(), "state") + " cut";
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
        long asked = answer.asked().getAsLong();
        return Optional.of(
                answer.vacuous()
                        ? "vacuous: it never happens that " + subject.words()
                        : "asked in " + plural(asked, subject.isCountedInSteps() ? "step" : "state")
                                + ": " + subject.words());
    }

    /** The effort of the search: states, depth, seconds. */
    public static String effort(Answer answer) {
        return String.format(
                Locale.ROOT,
                "%,d states, depth %d, %.1f s",
                answer.coverage().states(),
                answer.coverage().depth(),
                Seconds.of(answer.coverage().elapsed()));
    }

    /** The coverage of the search. */
    public static String coverage(Answer answer) {
        return answer.coverage().toString();
    }

    /** Colour markup for an outcome: green if a question is answered yes, red if no. */
    public static String coloured(Outcome outcome) {
        return switch (outcome) {
            case HOLDS, REACHED -> "@|green " + outcome + "|@";
            case VIOLATED, UNREACHABLE -> "@|red " + outcome + "|@";
            case UNDECIDED -> "@|yellow " + outcome + "|@";
        };
    }

    private static String plural(long count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }
}
