package io.synproof.properties.cli.options;

import picocli.CommandLine.Option;

/** The option {@code --fewest-faults}. */
public final class FewestFaultsOption {
    @Option(
            names = "--fewest-faults",
            description = "Show the trace with the fewest faults instead of a shortest one; each"
                    + " search then goes on to its end.")
    private boolean given;

    /** Whether the trace with the fewest faults is wanted. */
    public boolean isGiven() {
        return given;
    }
}
