package io.synproof.properties.report;

import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.claims.ClaimVerdict;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.language.Texts;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The counts of a verification.
 *
 * @param claims how many claims were checked
 * @param confirmed how many hold
 * @param refuted how many do not
 * @param conditional how many hold under a condition only
 * @param profileDependent how many hold in one profile only
 * @param undecided how many have no verdict
 * @param notCheckable how many no model can decide
 * @param asExpected how many came out as expected, controls included
 * @param searches how many different searches were made
 * @param states states seen by all of them
 * @param transitions transitions seen by all of them
 * @param seconds wall time
 */
public record Summary(
        int claims,
        long confirmed,
        long refuted,
        long conditional,
        long profileDependent,
        long undecided,
        long notCheckable,
        long asExpected,
        int searches,
        long states,
        long transitions,
        double seconds) {

    private static final Texts TEXTS = Texts.beside(Summary.class);

    /**
     * The summary of results.
     *
     * @param answers the different searches made
     * @param elapsed wall time
     */
    public static Summary of(
            List<ClaimResult> results, Collection<Answer> answers, Duration elapsed) {
        return new Summary(
                results.size(),
                count(results, ClaimVerdict.CONFIRMED),
                count(results, ClaimVerdict.REFUTED),
                count(results, ClaimVerdict.CONDITIONAL),
                count(results, ClaimVerdict.PROFILE_DEPENDENT),
                count(results, ClaimVerdict.UNDECIDED),
                count(results, ClaimVerdict.NOT_CHECKABLE),
                results.stream().filter(ClaimResult::asExpected).count(),
                answers.size(),
                answers.stream().mapToLong(answer -> answer.coverage().states()).sum(),
                answers.stream()
                        .mapToLong(answer -> answer.coverage().transitions())
                        .sum(),
                Seconds.of(elapsed));
    }

    private static long count(List<ClaimResult> results, ClaimVerdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }

    /** Two lines for a reader. */
    public List<String> lines() {
        String verdicts = Arrays.stream(ClaimVerdict.values())
                .filter(verdict -> of(verdict) > 0)
                .map(verdict -> TEXTS.of(
                        "summary.count", Long.toString(of(verdict)), VerdictText.joined(verdict)))
                .collect(Collectors.joining(TEXTS.of("comma")));
        return List.of(
                TEXTS.of("summary.claims", claims, verdicts, Long.toString(asExpected)),
                TEXTS.of(
                        "summary.effort",
                        searches,
                        states,
                        transitions,
                        String.format(Locale.ROOT, "%.1f", seconds)));
    }

    private long of(ClaimVerdict verdict) {
        return switch (verdict) {
            case CONFIRMED -> confirmed;
            case REFUTED -> refuted;
            case CONDITIONAL -> conditional;
            case PROFILE_DEPENDENT -> profileDependent;
            case UNDECIDED -> undecided;
            case NOT_CHECKABLE -> notCheckable;
        };
    }
}
