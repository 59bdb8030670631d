package io.synproof.properties.necessity;

import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.properties.asking.Experiment;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.claims.Verification;
import io.synproof.properties.necessity.Row.Fall;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which searches tell what becomes of some claims under some readings, and what they tell.
 *
 * @param claims the claims
 * @param readings the readings
 */
public record Plan(List<Claim> claims, List<Reading> readings) {

    /** The searches of the claims as they are, to be made beside {@link #readings}. */
    public List<Experiment> originals() {
        return Verification.experiments(claims);
    }

    /** The searches that are to be made again, with a rule switched. */
    public List<Experiment> again(Map<Experiment, Original<Reading>> originals) {
        Findings findings = new Findings(originals, Map.of());
        return readings.stream()
                .flatMap(this::switched)
                .filter(findings::differs)
                .map(Switched::experiment)
                .filter(one -> !originals.containsKey(one))
                .distinct()
                .toList();
    }

    /**
     * How far a search with a switched rule may go. Where an attacker may send n segments, a state
     * has room for n connections, and counts as n.
     *
     * @param most how many states it may see, 1 or more
     */
    public static Bounds bounds(Experiment again, long most) {
        int sent = again.setup().scenario(false).faults().injections();
        return Bounds.states(Math.max(1, most / Math.max(1, sent)));
    }

    /** What becomes of the claims, reading by reading; without those that switch nothing. */
    public List<Row> rows(Findings findings) {
        return readings.stream()
                .filter(reading -> switched(reading).anyMatch(Switched::isChanged))
                .map(reading -> row(reading, findings))
                .toList();
    }

    /** The claims that come out otherwise than expected as they are, and surely so. */
    public List<String> unexpected(Map<Experiment, Original<Reading>> originals) {
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
            Map<Experiment, Original<Reading>> originals, Experiment asked, Outcome expected) {
        Outcome outcome = new Findings(originals, Map.of()).original(asked).outcome();
        return isDecided(outcome) && outcome != expected;
    }

    private Row row(Reading reading, Findings findings) {
        List<Fall> falls = claims.stream()
                .map(claim -> fall(claim, reading, findings, Plan::isDecided))
                .filter(fall -> !fall.checks().isEmpty())
                .toList();
        List<Fall> open = claims.stream()
                .map(claim -> fall(claim, reading, findings, one -> !isDecided(one)))
                .filter(fall -> !fall.checks().isEmpty())
                .toList();
        return new Row(
                reading,
                count(reading, Switched::isChanged),
                count(reading, findings::differs),
                falls,
                open);
    }

    private static Fall fall(
            Claim claim, Reading reading, Findings findings, Predicate<Outcome> kind) {
        return new Fall(
                claim.id(),
                Switched.of(claim, reading)
                        .filter(one -> findings.outcome(one) != one.expected())
                        .filter(one -> kind.test(findings.outcome(one)))
                        .map(Switched::name)
                        .toList());
    }

    private static boolean isDecided(Outcome outcome) {
        return outcome != Outcome.UNDECIDED;
    }

    private long count(Reading reading, Predicate<Switched> which) {
        return switched(reading)
                .filter(which)
                .map(Switched::experiment)
                .distinct()
                .count();
    }

    private Stream<Switched> switched(Reading reading) {
        return claims.stream().flatMap(claim -> Switched.of(claim, reading));
    }
}
