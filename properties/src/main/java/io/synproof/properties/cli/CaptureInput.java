package io.synproof.properties.cli;

import io.synproof.properties.scenarios.BadInputException;
import io.synproof.properties.scenarios.Suggestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A capture that a user names.
 *
 * @param name its name, or {@code standard input}
 * @param path where it is
 * @param isCopy whether it is a copy of standard input, which is deleted in the end: a conversation
 *     may have to be read again, which standard input cannot be
 */
record CaptureInput(String name, Path path, boolean isCopy) implements AutoCloseable {
    private static final String STANDARD_INPUT = "-";

    /**
     * The capture of a name, or {@code -}.
     *
     * @throws BadInputException if there is no such file
     */
    static CaptureInput of(String argument) {
        return argument.equals(STANDARD_INPUT)
                ? new CaptureInput("standard input", spooled(), true)
                : new CaptureInput(argument, existing(argument), false);
    }

    private static Path existing(String argument) {
        Path path;
        try {
            path = Path.of(argument);
        } catch (InvalidPathException e) {
            throw new BadInputException(argument + ": this is no name of a file");
        }
        if (Files.isDirectory(path)) {
            throw new BadInputException(argument + ": this is a folder; name a capture in it");
        }
        if (!Files.exists(path)) {
            throw new BadInputException(argument + ": there is no such file"
                    + Suggestion.hint(String.valueOf(path.getFileName()), beside(path)));
        }
        return path;
    }

    private static List<String> beside(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    private static Path spooled() {
        try {
            Path copy = Files.createTempFile("synproof", ".capture");
            Files.copy(System.in, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (isCopy) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
