package io.synproof.properties.report;

import io.synproof.properties.claims.Claim;
import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.claims.ClaimVerdict;
import io.synproof.properties.claims.SkippedSearch;
import io.synproof.properties.language.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The summary of a quick verification: what it decided and what it left out.
 *
 * @param statesPerSearch after how many states a search was stopped
 * @param decided how many claims have a verdict
 * @param notCheckable how many no model can decide
 * @param claimsLeftOut the names of the claims of which something was left out
 * @param leftOut the searches that were stopped
 * @param inFull the command that asks in full for what was left out; empty if nothing was
 */
public record QuickSummary(
        long statesPerSearch,
        long decided,
        long notCheckable,
        List<String> claimsLeftOut,
        List<Search> leftOut,
        String inFull) {
    private static final Texts TEXTS = Texts.beside(QuickSummary.class);
    private static final int COLUMNS = 100;

    /**
     * A search that was stopped.
     *
     * @param claim the claim's name
     * @param check the name of the check, with {@code /control} for its control
     * @param states after how many states it was stopped
     */
    public record Search(String claim, String check, long states) {}

    /** The summary of a verification with this bound on the states of each search. */
    public static QuickSummary of(List<ClaimResult> results, long statesPerSearch) {
        List<SkippedSearch> searches = SkippedSearch.of(results);
        List<String> claims =
                SkippedSearch.claims(searches).stream().map(Claim::id).toList();
        return new QuickSummary(
                statesPerSearch,
                results.stream().filter(QuickSummary::isDecided).count(),
                results.stream()
                        .filter(result -> result.verdict() == ClaimVerdict.NOT_CHECKABLE)
                        .count(),
                claims,
                searches.stream()
                        .map(one -> new Search(one.claim().id(), one.check(), one.states()))
                        .toList(),
                claims.isEmpty() ? "" : "synproof verify " + String.join(" ", claims));
    }

    private static boolean isDecided(ClaimResult result) {
        return result.verdict() != ClaimVerdict.UNDECIDED
                && result.verdict() != ClaimVerdict.NOT_CHECKABLE;
    }

    /** The lines on what was left out, its amount, and the command for a full verification. */
    public List<String> lines() {
        return Stream.of(list(), Stream.of(counts()), command())
                .flatMap(lines -> lines)
                .toList();
    }

    private Stream<String> list() {
        return claimsLeftOut.isEmpty()
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(TEXTS.of("quick.list")),
                        claimsLeftOut.stream().flatMap(this::searches));
    }

    private Stream<String> searches(String claim) {
        String stopped = leftOut.stream()
                .filter(one -> one.claim().equals(claim))
                .map(one -> one.check() + String.format(Locale.ROOT, " %,d", one.states()))
                .collect(Collectors.joining(TEXTS.of("list")));
        List<String> lines = WordWrap.lines(stopped, COLUMNS - 13);
        return Stream.concat(
                Stream.of("    %-9s%s".formatted(claim, lines.getFirst())),
                lines.stream().skip(1).map(line -> " ".repeat(13) + line));
    }

    private String counts() {
        String counts = TEXTS.of(
                "quick.counts",
                statesPerSearch,
                Long.toString(decided),
                Integer.toString(claimsLeftOut.size()));
        return notCheckable == 0
                ? counts
                : TEXTS.of("quick.notCheckable", counts, Long.toString(notCheckable));
    }

    private Stream<String> command() {
        return inFull.isEmpty()
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(TEXTS.of("quick.full")),
                        WordWrap.lines(inFull, COLUMNS - 6).stream().map(line -> "    " + line));
    }
}
