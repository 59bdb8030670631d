package io.synproof.properties.claims;

import io.synproof.properties.experiment.Answer;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The result of a claim: the results of its checks.
 *
 * @param claim the claim
 * @param results what came of each of its checks, in order
 * @param kernel what the running kernel does in the trace that decides it; empty if that was not
 *     asked
 */
public record ClaimResult(Claim claim, List<CheckResult> results, Optional<KernelVerdict> kernel) {

    /** The result of a claim that no kernel was asked about. */
    public ClaimResult(Claim claim, List<CheckResult> results) {
        this(claim, results, Optional.empty());
    }

    /** This result with the verdict of the running kernel. */
    public ClaimResult with(KernelVerdict verdict) {
        return new ClaimResult(claim, results, Optional.of(verdict));
    }

    /** This result with other answers to what was asked. */
    public ClaimResult with(UnaryOperator<Answer> other) {
        return new ClaimResult(
                claim, results.stream().map(result -> result.with(other)).toList(), kernel);
    }

    /** The verdict, computed from the outcomes, or from the terms if these are in question. */
    public ClaimVerdict verdict() {
        return claim.isWording() ? VerdictRule.ofTerms(claim.terms()) : VerdictRule.of(results);
    }

    /** Whether every check came out as expected and every control flipped. */
    public boolean asExpected() {
        return results.stream().allMatch(CheckResult::asExpected);
    }

    /** Whether nothing contradicts the expectation, but something was left out. */
    public boolean isLeftOut() {
        return !asExpected()
                && results.stream().allMatch(result -> result.asExpected() || result.isLeftOut());
    }
}
