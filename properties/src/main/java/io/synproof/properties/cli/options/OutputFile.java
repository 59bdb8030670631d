package io.synproof.properties.cli.options;

import io.synproof.properties.scenarios.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file that a command writes.
 *
 * @param option the option that names it
 * @param path where it is
 */
public record OutputFile(String option, Path path) {

    /**
     * Checks that files to be written are neither read nor written twice.
     *
     * @param written those to be written
     * @param read those to be read
     * @throws BadInputException if one is
     */
    public static void check(List<OutputFile> written, List<Path> read) {
        for (OutputFile file : written) {
            if (read.stream().anyMatch(file::isAt)) {
                throw new BadInputException(file + ": that is the file to be read");
            }
        }
        for (int i = 1; i < written.size(); i++) {
            OutputFile file = written.get(i);
            written.subList(0, i).stream()
                    .filter(other -> file.isAt(other.path))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new BadInputException(
                                file + ": " + other.option + " writes that file already");
                    });
        }
    }

    /** Whether another name is one of this file. */
    private boolean isAt(Path other) {
        try {
            boolean areBothThere = Files.exists(path) && Files.exists(other);
            return areBothThere
                    ? Files.isSameFile(path, other)
                    : absolute(path).equals(absolute(other));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of a file that need not exist, in a folder that does. */
    private static Path absolute(Path file) throws IOException {
        Path name = file.getFileName();
        Optional<Path> folder = Optional.ofNullable(file.toAbsolutePath().getParent());
        return name != null && folder.isPresent() && Files.exists(folder.get())
                ? folder.get().toRealPath().resolve(name)
                : file.toAbsolutePath().normalize();
    }

    @Override
    public String toString() {
        return option + " " + path;
    }
}
