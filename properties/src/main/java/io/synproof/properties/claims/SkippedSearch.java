package io.synproof.properties.claims;

import io.synproof.checker.result.Outcome;
import io.synproof.checker.result.StopReason;
import io.synproof.properties.experiment.Answer;
import java.util.List;
import java.util.stream.Stream;

/**
 * A search of a claim that the bound on states stopped before it had an answer.
 *
 * @param claim the claim
 * @param check the name of the check, with {@code /control} for its control
 * @param states after how many states it was stopped
 */
public record SkippedSearch(Claim claim, String check, long states) {

    /** All such searches of some claims, in order. */
    public static List<SkippedSearch> of(List<ClaimResult> results) {
        return results.stream()
                .flatMap(claim -> claim.results().stream()
                        .flatMap(result -> Stream.concat(
                                of(claim.claim(), result.check().name(), result.answer()),
                                of(
                                        claim.claim(),
                                        result.check().name() + "/control",
                                        result.control()))))
                .toList();
    }

    private static Stream<SkippedSearch> of(Claim claim, String check, Answer answer) {
        return isLeftOut(answer)
                ? Stream.of(new SkippedSearch(claim, check, answer.coverage().states()))
                : Stream.empty();
    }

    /** Whether the bound on states stopped a search before it had an answer. */
    static boolean isLeftOut(Answer answer) {
        return answer.outcome() == Outcome.UNDECIDED
                && answer.coverage()
                        .stoppedBy()
                        .filter(StopReason.STATES::equals)
                        .isPresent();
    }

    /** The claims of some searches, each once. */
    public static List<Claim> claims(List<SkippedSearch> searches) {
        return searches.stream().map(SkippedSearch::claim).distinct().toList();
    }
}
