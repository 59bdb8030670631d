package io.synproof.properties.cli.options;

import io.synproof.checker.result.Checkpoints;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.scenarios.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options {@code --checkpoint FILE} and {@code --resume FILE}. */
public final class CheckpointOptions {
    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "Save the search to FILE every half minute, for --resume.")
    private @Nullable Path checkpoint;

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description = "Continue the search in FILE, and save it there too, unless --checkpoint"
                    + " names another file.")
    private @Nullable Path resume;

    /**
     * The checkpoint files, if any are wanted.
     *
     * @throws BadInputException if a file cannot be what it is named for
     */
    public Optional<Checkpoints> of(Experiment experiment) {
        Path written = checkpoint == null ? resume : checkpoint;
        if (written == null) {
            return Optional.empty();
        }
        check("--resume", resume, true);
        check("--checkpoint", written, false);
        Checkpoints checkpoints = Checkpoints.of(experiment.command()).writtenTo(written);
        return Optional.of(resume == null ? checkpoints : checkpoints.resumedFrom(resume));
    }

    /**
     * Checks that a file can be read or written.
     *
     * @throws BadInputException if not
     */
    public static void check(String option, @Nullable Path file, boolean exists) {
        if (file == null) {
            return;
        }
        if (exists && !Files.isRegularFile(file)) {
            throw new BadInputException(option + ": there is no file " + file);
        }
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder)) {
            throw new BadInputException(
                    option + " must name a file in a folder that exists, not " + file);
        }
    }
}
