package io.synproof.properties.cli.options;

import io.synproof.checker.result.Bounds;
import io.synproof.properties.scenarios.BadInputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --max-states N}: a bound on each search, where there is none without it. */
public final class MaxStatesOption {
    @Option(
            names = "--max-states",
            paramLabel = "N",
            description = "Stop each search after N states.")
    private @Nullable Long maxStates;

    /** Whether a bound was given. */
    public boolean isGiven() {
        return maxStates != null;
    }

    /**
     * The bounds of each search.
     *
     * @throws BadInputException if the bound is less than 1
     */
    public Bounds bounds() {
        if (maxStates == null) {
            return Bounds.none();
        }
        if (maxStates < 1) {
            throw new BadInputException("--max-states must be more than 0");
        }
        return Bounds.states(maxStates);
    }
}
