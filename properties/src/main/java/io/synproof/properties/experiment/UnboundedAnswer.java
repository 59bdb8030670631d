package io.synproof.properties.experiment;

import io.synproof.checker.coverability.Certificate;
import io.synproof.checker.coverability.PatternCounts;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The answer to an experiment for every number of losses and of segments in flight.
 *
 * @param experiment what was asked, with a network that has no limits
 * @param outcome what was found
 * @param evidence the run that shows it, if one does
 * @param isShortest whether no run that shows it is shorter
 * @param prover the work of the half that looks for a certificate
 * @param refuter the work of the half that looks for a run
 * @param coverage when the search ended, and why
 * @param bounds how far it was allowed to go
 * @param certificate what shows that nothing decides the question, if nothing does
 * @param obstacles why it is not decided; empty if it is
 */
public record UnboundedAnswer(
        Experiment experiment,
        Outcome outcome,
        Optional<Evidence> evidence,
        boolean isShortest,
        PatternCounts prover,
        PatternCounts refuter,
        Coverage coverage,
        Bounds bounds,
        Optional<Certificate> certificate,
        List<String> obstacles) {

    /** An answer whose list is copied. */
    public UnboundedAnswer {
        obstacles = List.copyOf(obstacles);
    }

    /** The answer as one of a search, for what tells of both kinds. */
    public Answer plain() {
        return new Answer(
                experiment,
                outcome,
                coverage,
                bounds,
                evidence,
                OptionalLong.empty(),
                OptionalLong.empty());
    }
}
