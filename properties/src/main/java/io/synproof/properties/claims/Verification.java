package io.synproof.properties.claims;

import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The mapping from claims to the experiments they need, and from their answers to results. */
public final class Verification {
    private Verification() {}

    /** The different experiments of some claims, controls included, in order. */
    public static List<Experiment> experiments(List<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> claim.checks().stream())
                .flatMap(check -> Stream.of(check.experiment(), check.control().experiment()))
                .distinct()
                .toList();
    }

    /** The result of a claim, given the answer to each experiment. */
    public static ClaimResult result(Claim claim, Function<Experiment, Answer> answers) {
        return new ClaimResult(
                claim,
                claim.checks().stream()
                        .map(check -> new CheckResult(
                                check,
                                answers.apply(check.experiment()),
                                answers.apply(check.control().experiment())))
                        .toList());
    }
}
