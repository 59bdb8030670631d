package io.synproof.properties.cli.options;

import io.synproof.properties.scenarios.BadInputException;
import picocli.CommandLine.Option;

/** The option {@code --threads N}. */
public final class ThreadsOption {
    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Threads to use (default: one for each processor). The answers do not depend"
                            + " on it.")
    private int threads = Runtime.getRuntime().availableProcessors();

    /**
     * The number of threads to use, 1 or more.
     *
     * @throws BadInputException if fewer are asked for
     */
    public int count() {
        if (threads < 1) {
            throw new BadInputException("--threads cannot be " + threads + "; it is 1 or more");
        }
        return threads;
    }
}
