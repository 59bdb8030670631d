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
 * @param unbounded what becomes of it for every number of losses; empty if that was not asked
 */
public record Answer(
        Experiment experiment,
        Outcome outcome,
        Coverage coverage,
        Bounds bounds,
        Optional<Evidence> evidence,
        OptionalLong value,
        OptionalLong asked,
        Optional<UnboundedVerdict> unbounded) {

    /** An answer of which it was not asked what becomes of it for every number of losses. */
    public Answer(
            Experiment experiment,
            Outcome outcome,
            Coverage coverage,
            Bounds bounds,
            Optional<Evidence> evidence,
            OptionalLong value,
            OptionalLong asked) {
        this(experiment, outcome, coverage, bounds, evidence, value, asked, Optional.empty());
    }

    /** This answer, with what becomes of it for every number of losses. */
    public Answer with(UnboundedVerdict verdict) {
        return new Answer(
                experiment,
                outcome,
                coverage,
                bounds,
                evidence,
                value,
                asked,
                Optional.of(verdict));
    }

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
