package io.synproof.properties.cli;

import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.claims.Result;
import java.util.List;

/** What the process says to its caller; where several apply, the first in this order. */
enum ExitCode {
    /** Synproof itself failed. */
    FAILED(4),
    /** The command line is wrong, or names what does not exist. */
    WRONG_USE(2),
    /** Not as expected, violated or unreachable. */
    NO(1),
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

    int number() {
        return number;
    }

    /** What is said of a verification. */
    static ExitCode of(List<ClaimResult> results) {
        List<Result> missed = results.stream()
                .flatMap(result -> result.results().stream())
                .filter(result -> !result.asExpected())
                .toList();
        if (missed.isEmpty()) {
            return YES;
        }
        return missed.stream().allMatch(Result::isUndecided) ? UNDECIDED : NO;
    }
}
