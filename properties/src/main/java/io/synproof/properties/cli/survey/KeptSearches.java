package io.synproof.properties.cli.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.scenarios.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The searches made so far, optionally kept in a file: a line of JSON for each, written when it is
 * over. Of several lines for one search the last counts.
 */
public final class KeptSearches {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, KeptSearch> known = new HashMap<>();
    private final @Nullable Path file;

    private KeptSearches(@Nullable Path file) {
        this.file = file;
    }

    /**
     * Searches to be kept in a file.
     *
     * @param read the file of those that were made before, if any
     * @param written the file where all are kept, if anywhere
     * @throws BadInputException if they were not made of the questions and scenarios of this
     *     catalogue
     */
    static KeptSearches in(Optional<Path> read, Optional<Path> written) {
        KeptSearches kept = new KeptSearches(written.orElse(null));
        List<KeptSearch> before = read.map(KeptSearches::lines).orElse(List.of());
        before.forEach(one -> kept.known.put(one.fingerprint(), one));
        written.ifPresent(path -> write(
                path,
                before.stream().map(KeptSearches::line).toList(),
                StandardOpenOption.TRUNCATE_EXISTING));
        return kept;
    }

    /** The search, if it was made before. */
    synchronized Optional<KeptSearch> find(Experiment one) {
        return Optional.ofNullable(known.get(KeptSearch.fingerprint(one)));
    }

    /** Keeps a search. */
    synchronized void add(KeptSearch one) {
        known.put(one.fingerprint(), one);
        if (file != null) {
            write(file, List.of(line(one)), StandardOpenOption.APPEND);
        }
    }

    /** The lines of a file; the last may be incomplete, if the process ended while writing it. */
    private static List<KeptSearch> lines(Path path) {
        try {
            String text = Files.readString(path);
            List<String> lines =
                    text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
            List<KeptSearch> found = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                found.add(read(path + ", line " + (i + 1), lines.get(i)));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeptSearch read(String place, String line) {
        try {
            KeptSearch one = JSON.readValue(line, KeptSearch.class);
            if (!KeptSearch.fingerprint(one.experiment()).equals(one.fingerprint())) {
                throw new BadInputException(
                        "--resume " + place + ": made of another catalogue: " + one.property()
                                + " or a setting of " + one.scenario() + " has changed since");
            }
            return one;
        } catch (JsonProcessingException _) {
            throw new BadInputException(
                    "--resume " + place + ": not a line that --checkpoint wrote");
        }
    }

    private static String line(KeptSearch one) {
        try {
            return JSON.writeValueAsString(one);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path path, List<String> lines, StandardOpenOption how) {
        try {
            Files.write(path, lines, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
