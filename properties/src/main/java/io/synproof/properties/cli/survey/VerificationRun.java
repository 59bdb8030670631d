package io.synproof.properties.cli.survey;

import io.synproof.properties.claims.Claim;
import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.claims.Verification;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentRunner;
import io.synproof.properties.report.Summary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The results of verifying some claims.
 *
 * @param results of each claim, in order
 * @param summary of all of them, with the searches that it took
 */
public record VerificationRun(List<ClaimResult> results, Summary summary) {

    /** Runs the experiments of some claims, each once, and finds the result of each claim. */
    public static VerificationRun of(ExperimentRunner runner, List<Claim> claims) {
        Instant start = Instant.now();
        Map<Experiment, Answer> answers = runner.ask(Verification.experiments(claims));
        List<ClaimResult> results = claims.stream()
                .map(claim -> Verification.result(claim, answers::get))
                .toList();
        return new VerificationRun(
                results,
                Summary.of(results, answers.values(), Duration.between(start, Instant.now())));
    }
}
