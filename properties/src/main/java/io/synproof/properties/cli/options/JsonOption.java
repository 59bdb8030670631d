package io.synproof.properties.cli.options;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.synproof.properties.cli.terminal.Terminal;
import io.synproof.properties.language.Language;
import io.synproof.properties.scenarios.BadInputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --json FILE|-} that every listing has. */
public final class JsonOption {
    @Option(
            names = "--json",
            paramLabel = "FILE|-",
            description = "Write JSON to FILE, or with - to standard output and everything else to"
                    + " standard error.")
    private @Nullable String destination;

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** The writer for human-readable text. */
    public PrintWriter text(Terminal terminal) {
        return standsAlone() ? terminal.err() : terminal.out();
    }

    /** Whether it takes standard output. */
    public boolean standsAlone() {
        return "-".equals(destination);
    }

    private Optional<Path> file() {
        return Optional.ofNullable(destination)
                .filter(name -> !name.equals("-"))
                .map(Path::of);
    }

    /** The file that it names, if it names one. */
    public Optional<OutputFile> written() {
        return file().map(path -> new OutputFile("--json", path));
    }

    /**
     * Checks that the file can be written, before work is done that would be lost.
     *
     * @throws BadInputException if it cannot
     */
    public void check() {
        file().ifPresent(path -> {
            Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
            if (Files.isDirectory(path)
                    || !Files.isDirectory(folder)
                    || !isWritable(path, folder)) {
                throw new BadInputException(
                        "--json " + path + ": cannot be written; it is the name of a file"
                                + " in a folder that exists, or -");
            }
        });
    }

    private static boolean isWritable(Path path, Path folder) {
        return Files.exists(path) ? Files.isWritable(path) : Files.isWritable(folder);
    }

    /** The JSON of a value. */
    public static String indented(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a value, if the option was given; its texts are English in every language. */
    public void write(Terminal terminal, Supplier<?> value) {
        if (destination == null) {
            return;
        }
        try {
            String json = Language.EN.speak(() -> indented(value.get()));
            Optional<Path> file = file();
            if (file.isPresent()) {
                Files.writeString(file.get(), json + System.lineSeparator());
            } else {
                terminal.out().println(json);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
