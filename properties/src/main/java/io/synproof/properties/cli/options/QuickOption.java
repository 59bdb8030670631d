package io.synproof.properties.cli.options;

import io.synproof.checker.result.Bounds;
import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.cli.terminal.ExitCode;
import io.synproof.properties.report.QuickSummary;
import io.synproof.properties.scenarios.BadInputException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option {@code --quick}. */
public final class QuickOption {
    /** Most searches need less; those that need more have nearly all of the states. */
    static final long STATES = 2_000;

    @Option(
            names = "--quick",
            description = "Stop each search after 2,000 states, and list the claims that are left"
                    + " out because they need more.")
    private boolean quick;

    /** The bounds of a search: the given ones, or tighter ones. */
    public Bounds bounds(long states) {
        return Bounds.states(quick ? STATES : states);
    }

    /** A summary of what was decided and what was skipped; empty without the option. */
    public Optional<QuickSummary> look(List<ClaimResult> results) {
        return quick ? Optional.of(QuickSummary.of(results, STATES)) : Optional.empty();
    }

    /** The exit code of a verification: in a quick one, a skipped search is no failure. */
    public ExitCode code(List<ClaimResult> results) {
        return quick ? ExitCode.ofQuick(results) : ExitCode.of(results);
    }

    /**
     * Refuses an option that does not go with this one.
     *
     * @param given whether the other option was given
     * @param option its name
     * @param reason why they do not go together
     * @throws BadInputException if both were given
     */
    public void refuseBeside(boolean given, String option, String reason) {
        if (quick && given) {
            throw new BadInputException("--quick and " + option + " do not go together: " + reason);
        }
    }
}
