package io.synproof.properties.cli.traces;

import io.synproof.checker.result.Outcome;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.experiment.Answer;
import java.util.Optional;

/** A consumer of the runs that {@code synproof trace} chooses. */
public interface TraceSink {
    /** The claim that is shown. */
    void claim(Claim claim);

    /**
     * Receives an answer with its run.
     *
     * @param supports the outcome that supports the claim, if it matters
     */
    void found(String title, Answer answer, Optional<Outcome> supports);

    /** Receives an invariant, shown in place of a trace. */
    void overAllRuns(Answer answer, Optional<Outcome> supports);
}
