package io.synproof.properties.cli.options;

import io.synproof.properties.reality.capture.CaptureException;
import io.synproof.properties.reality.capture.CaptureReader;
import io.synproof.properties.reality.capture.RedactedCopy;
import io.synproof.properties.reality.capture.RedactionKey;
import io.synproof.properties.scenarios.BadInputException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options {@code --redact OUT} and {@code --seed N}: a copy that is fit to be shared. */
public final class RedactOption {
    @Option(
            names = "--redact",
            paramLabel = "OUT",
            description = "Write a copy of the capture, in pcapng, that is fit to be shared:"
                    + " addresses and text are others, packets that are not TCP's are left out.")
    private @Nullable Path copy;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "With --redact: the key. Files redacted under the same seed fit together;"
                    + " who guesses it can undo it (default: a random key that is forgotten).")
    private @Nullable Long seed;

    /** The file that it names, if it names one. */
    public Optional<OutputFile> written() {
        return Optional.ofNullable(copy).map(path -> new OutputFile("--redact", path));
    }

    /**
     * Checks that the copy can be written.
     *
     * @throws BadInputException if not
     */
    public void check() {
        Path to = copy;
        if (to == null) {
            if (seed != null) {
                throw new BadInputException("--seed is for --redact OUT");
            }
            return;
        }
        if (!OutputOption.isWritable(to)) {
            throw new BadInputException("--redact " + to
                    + ": cannot be written; it is the name of a file in a folder that exists");
        }
    }

    /**
     * Checks that no copy is asked for.
     *
     * @param instead what to do instead
     * @throws BadInputException if one is
     */
    public void checkIsNotAsked(String instead) {
        if (copy != null) {
            throw new BadInputException("--redact " + copy + ": " + instead);
        }
    }

    /** Writes the copy, if it was asked for, and says what it lacks. */
    public void write(Path from, PrintWriter says) {
        Path to = copy;
        if (to == null) {
            return;
        }
        Long chosen = seed;
        RedactionKey key = chosen == null ? RedactionKey.random() : RedactionKey.ofSeed(chosen);
        try (CaptureReader reader = CaptureReader.open(from);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
            long leftOut = RedactedCopy.write(reader, out, key);
            says.println("Redacted copy in " + to + "; left out: " + leftOut
                    + (leftOut == 1 ? " packet." : " packets."));
        } catch (CaptureException e) {
            throw new BadInputException("the copy ends early: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
