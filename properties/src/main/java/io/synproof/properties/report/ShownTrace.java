package io.synproof.properties.report;

import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Evidence;
import java.util.Optional;

/**
 * A trace that is shown, with the answer of the search that found it.
 *
 * @param shown the trace, and what it is shown for
 * @param answer what was found; empty if no search found it
 */
public record ShownTrace(Shown shown, Optional<Answer> answer) {

    /**
     * A trace that a claim is shown by.
     *
     * @param claim the claim's name
     * @param statement the claim's statement
     * @param title which check of the claim, and whether it is the check, its control or an
     *     ordinary run
     * @param evidence the run or runs
     */
    public ShownTrace(
            String claim, String statement, String title, Answer answer, Evidence evidence) {
        this(
                new Shown(
                        Optional.of(claim),
                        statement,
                        title,
                        answer.experiment(),
                        answer.outcome(),
                        answer.value(),
                        evidence),
                Optional.of(answer));
    }

    /** The trace that answers a question of a user, if there is one. */
    public static Optional<ShownTrace> of(Answer answer) {
        return Shown.of(answer).map(shown -> new ShownTrace(shown, Optional.of(answer)));
    }
}
