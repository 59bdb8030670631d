package io.synproof.properties.asking;

import io.synproof.checker.Bounds;
import io.synproof.checker.Coverage;
import io.synproof.checker.Outcome;
import java.util.Optional;

/**
 * What an experiment found.
 *
 * @param experiment what was asked
 * @param outcome what was found
 * @param coverage what the search saw
 * @param bounds how far it was allowed to go
 * @param story the shortest run that shows it, if the outcome has one
 */
public record Answer(
        Experiment experiment,
        Outcome outcome,
        Coverage coverage,
        Bounds bounds,
        Optional<Story> story) {

    /** Whether the search saw everything. */
    public boolean complete() {
        return coverage.complete();
    }
}
