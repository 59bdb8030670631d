package io.synproof.properties.cli.options;

import io.synproof.properties.scenarios.BadInputException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options {@code --unbounded} and {@code --certificate FILE}. */
public final class UnboundedOptions {
    @Option(
            names = "--unbounded",
            description =
                    "Ask for every number of losses and of segments in flight, in every order;"
                            + " with --set retries=unlimited or duplicate=unlimited for every"
                            + " number of these too. --max-states then bounds patterns.")
    private boolean given;

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = "With --unbounded: write what shows that nothing decides the question;"
                    + " synproof certify FILE checks it.")
    private @Nullable Path certificate;

    /** Whether it is given. */
    public boolean isGiven() {
        if (certificate != null && !given) {
            throw new BadInputException("--certificate needs --unbounded beside it");
        }
        return given;
    }

    /**
     * Refuses another option beside it.
     *
     * @throws BadInputException if both are given
     */
    public void refuseBeside(boolean other, String name) {
        if (given && other) {
            throw new BadInputException("--unbounded does not go together with " + name);
        }
    }

    /**
     * Checks that the certificate can be written, before work is done that would be lost.
     *
     * @throws BadInputException if it cannot
     */
    public void check() {
        certificate().filter(path -> !OutputOption.isWritable(path)).ifPresent(path -> {
            throw new BadInputException("--certificate " + path
                    + ": cannot be written; it is the name of a file in a folder that exists");
        });
    }

    /** Where the certificate is wanted. */
    public Optional<Path> certificate() {
        return Optional.ofNullable(certificate);
    }
}
