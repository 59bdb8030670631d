package io.synproof.properties.necessity;

import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.claims.Verification;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.necessity.Row.AffectedClaim;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The searches that decide which claims fail under which readings, and their evaluation.
 *
 * @param claims the claims
 * @param readings the readings
 */
public record MutationPlan(List<Claim> claims, List<RuleReading> readings) {

    /** The searches of the claims as they are, to be made beside {@link #readings}. */
    public List<Experiment> originals() {
        return Verification.experiments(claims);
    }

    /** The searches that are to be made again, with a rule switched. */
    public List<Experiment> again(Map<Experiment, BaselineSearch<RuleReading>> originals) {
        SearchResults findings = new SearchResults(originals, Map.of());
        return readings.stream()
                .flatMap(this::switched)
                .filter(findings::differs)
                .map(MutatedCheck::experiment)
                .filter(one -> !originals.containsKey(one))
                .distinct()
                .toList();
    }

    /**
     * The bounds of a search with a switched rule. Where an attacker may send n segments, a state
     * may hold n connections and counts as n states.
     *
     * @param most how many states it may see, 1 or more
     */
    public static Bounds bounds(Experiment again, long most) {
        int sent = again.setup().scenario(false).faults().injections();
        return Bounds.states(Math.max(1, most / Math.max(1, sent)));
    }

    /** The results for the claims, reading by reading, without readings that change nothing. */
    public List<Row> rows(SearchResults findings) {
        return readings.stream()
                .filter(reading -> switched(reading).anyMatch(MutatedCheck::isChanged))
                .map(reading -> row(reading, findings))
                .toList();
    }

    /** The claims that come out otherwise than expected as they are, and surely so. */
    public List<String> unexpected(Map<Experiment, BaselineSearch<RuleReading>> originals) {
        return claims.stream()
                .filter(claim -> claim.checks().stream()
                        .anyMatch(check ->
                                isUnexpected(originals, check.experiment(), check.expected())
                                        || isUnexpected(
                                                originals,
                                                check.control().experiment(),
                                                check.expectedOfControl())))
                .map(Claim::id)
                .toList();
    }

    private static boolean isUnexpected(
            Map<Experiment, BaselineSearch<RuleReading>> originals,
            Experiment asked,
            Outcome expected) {
        Outcome outcome = new SearchResults(originals, Map.of()).original(asked).outcome();
        return isDecided(outcome) && outcome != expected;
    }

    private Row row(RuleReading reading, SearchResults findings) {
        List<AffectedClaim> falls = claims.stream()
                .map(claim -> fall(claim, reading, findings, MutationPlan::isDecided))
                .filter(fall -> !fall.checks().isEmpty())
                .toList();
        List<AffectedClaim> open = claims.stream()
                .map(claim -> fall(claim, reading, findings, one -> !isDecided(one)))
                .filter(fall -> !fall.checks().isEmpty())
                .toList();
        return new Row(
                reading,
                count(reading, MutatedCheck::isChanged),
                count(reading, findings::differs),
                falls,
                open);
    }

    private static AffectedClaim fall(
            Claim claim, RuleReading reading, SearchResults findings, Predicate<Outcome> kind) {
        return new AffectedClaim(
                claim.id(),
                MutatedCheck.of(claim, reading)
                        .filter(one -> findings.outcome(one) != one.expected())
                        .filter(one -> kind.test(findings.outcome(one)))
                        .map(MutatedCheck::name)
                        .toList());
    }

    private static boolean isDecided(Outcome outcome) {
        return outcome != Outcome.UNDECIDED;
    }

    private long count(RuleReading reading, Predicate<MutatedCheck> which) {
        return switched(reading)
                .filter(which)
                .map(MutatedCheck::experiment)
                .distinct()
                .count();
    }

    private Stream<MutatedCheck> switched(RuleReading reading) {
        return claims.stream().flatMap(claim -> MutatedCheck.of(claim, reading));
    }
}
