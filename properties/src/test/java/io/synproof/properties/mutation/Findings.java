package io.synproof.properties.mutation;

import io.synproof.checker.result.Outcome;
import io.synproof.properties.experiment.AnnotatedTrace;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Evidence;
import java.util.List;
import java.util.stream.Collectors;

/** All that a question says of an experiment, in a line. */
final class Findings {
    private Findings() {}

    /**
     * The outcome; how often its subject was met, or the quantity; and of each run that shows it
     * the length, what was counted by its end, and what it is said to show.
     */
    static String line(Answer answer) {
        if (answer.outcome() == Outcome.UNDECIDED) {
            return answer.outcome().name();
        }
        String asked = answer.complete() && answer.asked().isPresent()
                ? " asked " + answer.asked().getAsLong()
                : "";
        String value = answer.value().isPresent() ? " value " + answer.value().getAsLong() : "";
        return answer.outcome()
                + asked
                + value
                + answer.evidence().map(Findings::shown).orElse("");
    }

    private static String shown(Evidence evidence) {
        String remark = switch (evidence) {
            case Evidence.Run _ -> "";
            case Evidence.Lasso lasso -> " from " + lasso.from() + " " + lasso.respects();
            case Evidence.Difference difference -> " " + difference.remark();
            case Evidence.IndistinguishablePair twins ->
                " " + twins.title() + "; " + twins.remark();
        };
        return (evidence.runs().stream().map(Findings::run).collect(Collectors.joining()) + remark)
                .replace('\n', ' ');
    }

    private static String run(AnnotatedTrace story) {
        List<String> counted =
                story.scenes().isEmpty() ? List.of() : story.scenes().getLast().counted();
        return " steps " + story.length() + " " + counted + " " + story.explanation();
    }
}
