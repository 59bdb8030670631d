package io.synproof.properties.cli.options;

import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.scenarios.BadInputException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** The option {@code -o FILE|-}: the destination of output that is not for a terminal. */
public final class OutputOption {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE|-",
            defaultValue = "-",
            description = "Write to FILE (default: - is standard output).")
    private String destination = "-";

    private Optional<Path> file() {
        return destination.equals("-") ? Optional.empty() : Optional.of(Path.of(destination));
    }

    /** Whether it goes to standard output. */
    boolean isStandard() {
        return file().isEmpty();
    }

    /**
     * Checks that the file can be written, before work is done that would be lost.
     *
     * @throws BadInputException if it cannot
     */
    void check() {
        file().filter(path -> !isWritable(path)).ifPresent(path -> {
            throw new BadInputException(
                    "-o " + path + ": cannot be written; it is the name of a file in a"
                            + " folder that exists, or -");
        });
    }

    /** The file that it names, if it is not standard output. */
    Optional<OutputFile> written() {
        return file().map(path -> new OutputFile("-o", path));
    }

    /** Writes octets as they are made. */
    void stream(Consumer<OutputStream> maker) {
        try {
            Optional<Path> file = file();
            if (file.isPresent()) {
                try (OutputStream to =
                        new BufferedOutputStream(Files.newOutputStream(file.get()))) {
                    maker.accept(to);
                }
            } else {
                maker.accept(System.out);
                System.out.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a file can be written under a name. */
    static boolean isWritable(Path path) {
        Optional<Path> folder = Optional.ofNullable(path.toAbsolutePath().getParent());
        return Files.exists(path)
                ? !Files.isDirectory(path) && Files.isWritable(path)
                : folder.filter(Files::isDirectory).filter(Files::isWritable).isPresent();
    }

    /** Writes octets, which are text in UTF-8 or not. */
    void write(Terminal terminal, byte[] octets, boolean text) {
        try {
            Optional<Path> file = file();
            if (file.isPresent()) {
                Files.write(file.get(), octets);
            } else if (text) {
                terminal.out().print(new String(octets, StandardCharsets.UTF_8));
            } else {
                System.out.write(octets);
                System.out.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
