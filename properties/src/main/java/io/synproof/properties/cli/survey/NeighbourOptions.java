package io.synproof.properties.cli.survey;

import io.synproof.checker.result.Bounds;
import io.synproof.properties.cli.options.CheckpointOptions;
import io.synproof.properties.scenarios.BadInputException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --neighbours}, and those that go with it alone. */
public final class NeighbourOptions {
    private static final long STATES = 2_000_000;
    private static final double SECONDS = 60;

    @Option(
            names = "--neighbours",
            description = "Also ask each check again with each setting moved by one notch (one more"
                    + " or less, another word), and say what then comes out otherwise, what is"
                    + " undecided and what stays. Exit codes: 0 each that comes out otherwise is"
                    + " answered; 1 one is not; 3 a claim itself is undecided.")
    private boolean neighbours;

    @Option(
            names = "--max-states",
            paramLabel = "N",
            description = "With --neighbours: stop the search of a neighbour after N states"
                    + " (default: 2000000).")
    private @Nullable Long maxStates;

    @Option(
            names = "--timeout",
            paramLabel = "S",
            description = "With --neighbours: stop the search of a neighbour after S seconds"
                    + " (default: 60).")
    private @Nullable Double timeout;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "With --neighbours: keep each search in FILE when it is over, a line of"
                    + " JSON, for --resume.")
    private @Nullable Path checkpoint;

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description = "With --neighbours: repeat no search that FILE has, and keep the others"
                    + " there too, unless --checkpoint names another file.")
    private @Nullable Path resume;

    @Option(
            names = "--flips",
            paramLabel = "FILE",
            description = "With --neighbours: write what comes out otherwise into FILE, a line"
                    + " each: claim, check, setting, from, to, before, after.")
    private @Nullable Path flips;

    /** Whether neighbours are asked. */
    public boolean areAsked() {
        return neighbours;
    }

    /**
     * Checks that the options go together.
     *
     * @throws BadInputException if not
     */
    public void check() {
        if (neighbours) {
            require(maxStates == null || maxStates >= 1, "--max-states must be more than 0");
            require(timeout == null || timeout > 0, "--timeout must be more than 0 seconds");
            CheckpointOptions.check("--resume", resume, true);
            CheckpointOptions.check("--checkpoint", checkpoint, false);
            CheckpointOptions.check("--flips", flips, false);
            return;
        }
        Stream.of(
                        given("--max-states", maxStates),
                        given("--timeout", timeout),
                        given("--checkpoint", checkpoint),
                        given("--resume", resume),
                        given("--flips", flips))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(option -> {
                    throw new BadInputException(option + " goes with --neighbours only");
                });
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new BadInputException(message);
        }
    }

    private static Optional<String> given(String option, @Nullable Object value) {
        return value == null ? Optional.empty() : Optional.of(option);
    }

    /** The most states that the search of a neighbour may see. */
    long states() {
        return maxStates == null ? STATES : maxStates;
    }

    /** The most seconds that it may take. */
    double seconds() {
        return timeout == null ? SECONDS : timeout;
    }

    /** Both. */
    Bounds bounds() {
        return Bounds.states(states()).withTime(Duration.ofNanos((long) (seconds() * 1e9)));
    }

    /**
     * The searches that are kept.
     *
     * @throws BadInputException if they were made of another catalogue
     */
    KeptSearches kept() {
        return KeptSearches.in(
                Optional.ofNullable(resume),
                Optional.ofNullable(checkpoint == null ? resume : checkpoint));
    }

    /** The file for what comes out otherwise, if it is wanted. */
    Optional<Path> flips() {
        return Optional.ofNullable(flips);
    }
}
