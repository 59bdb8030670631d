package io.synproof.properties.cli.terminal;

import io.synproof.properties.claims.CheckResult;
import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.claims.ClaimVerdict;
import io.synproof.properties.neighbours.Totals;
import java.util.List;
import java.util.function.Predicate;

/** The exit code of the process; where several apply, the first in this order. */
public enum ExitCode {
    /** Synproof itself failed. */
    FAILED(4),
    /** The command line is wrong, or names what does not exist. */
    WRONG_USE(2),
    /** Not as expected, violated or unreachable. */
    NO(1),
    /** Something that the command needs is missing on this machine. */
    MISSING(5),
    /** A search was cut short. */
    UNDECIDED(3),
    /** As expected, holds or reached. */
    YES(0),
    /** The user interrupted. */
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number that the process ends with. */
    public int number() {
        return number;
    }

    /** The exit code of a verification. */
    public static ExitCode of(List<ClaimResult> results) {
        return ofMissed(results, result -> !result.asExpected());
    }

    /** The exit code of a quick verification: skipped searches do not count as undecided. */
    public static ExitCode ofQuick(List<ClaimResult> results) {
        return ofMissed(results, result -> !result.asExpected() && !result.isLeftOut());
    }

    /** The exit code of a verification with neighbours. */
    public static ExitCode ofSurvey(List<ClaimResult> results, Totals totals) {
        if (totals.answered() < totals.flips()) {
            return NO;
        }
        boolean undecided =
                results.stream().anyMatch(result -> result.verdict() == ClaimVerdict.UNDECIDED);
        return undecided ? UNDECIDED : YES;
    }

    private static ExitCode ofMissed(List<ClaimResult> results, Predicate<CheckResult> isMissed) {
        List<CheckResult> missed = results.stream()
                .flatMap(result -> result.results().stream())
                .filter(isMissed)
                .toList();
        if (missed.isEmpty()) {
            return YES;
        }
        return missed.stream().anyMatch(CheckResult::isAgainstExpectation) ? NO : UNDECIDED;
    }
}
