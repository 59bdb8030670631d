package io.synproof.properties.experiment;

import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.Outcome;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The answer to an experiment.
 *
 * @param experiment what was asked
 * @param outcome what was found
 * @param coverage what the search saw
 * @param bounds how far it was allowed to go
 * @param evidence the run or runs that show it, if the outcome has some
 * @param value the quantity, if the question is about one
 * @param asked the number of states or steps in which the subject of the question occurred; empty
 *     if the question looks for that itself
 */
public record Answer(
        Experiment experiment,
        Outcome outcome,
        Coverage coverage,
        Bounds bounds,
        Optional<Evidence> evidence,
        OptionalLong value,
        OptionalLong asked) {

    /** The run that shows it, or the first of two. */
    public Optional<AnnotatedTrace> story() {
        return evidence.map(Evidence::story);
    }

    /** Whether the property holds vacuously: its subject never occurs. */
    public boolean vacuous() {
        return outcome == Outcome.HOLDS && asked.isPresent() && asked.getAsLong() == 0;
    }

    /** The effect of a full network on it; empty if the search met none. */
    public Optional<FullNetwork> fullNetwork() {
        return FullNetwork.of(this);
    }

    /** Whether the search saw everything. */
    public boolean complete() {
        return coverage.complete();
    }
}
