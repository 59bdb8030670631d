package io.synproof.properties.cli;

import io.synproof.checker.result.Outcome;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.experiment.Answer;
import java.util.Optional;

/** What is done with the runs that {@code synproof trace} chooses. */
interface TraceSink {
    /** The claim that is shown. */
    void claim(Claim claim);

    /**
     * What was asked, and the run that was found.
     *
     * @param supports the outcome that supports the claim, if it matters
     */
    void found(String title, Answer answer, Optional<Outcome> supports);

    /** What is so in all runs, when no run shows it. */
    void overAllRuns(Answer answer, Optional<Outcome> supports);
}
