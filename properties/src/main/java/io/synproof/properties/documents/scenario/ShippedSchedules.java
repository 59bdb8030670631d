package io.synproof.properties.documents.scenario;

import io.synproof.properties.markup.yaml.DocumentText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The schedules that come with Synproof: packet sequences of RFCs. */
public final class ShippedSchedules {
    private static final String INDEX = "index.txt";

    /** Their names, in the order of a listing. */
    public static final List<String> NAMES = resource(INDEX)
            .orElseThrow()
            .lines()
            .filter(line -> !line.isBlank())
            .toList();

    private ShippedSchedules() {}

    /** The text of one; empty if there is none of that name. */
    static Optional<DocumentText> text(String name) {
        return NAMES.contains(name)
                ? resource(name + ".yaml").map(text -> new DocumentText(name, text))
                : Optional.empty();
    }

    private static Optional<String> resource(String file) {
        try (@Nullable
                InputStream stream =
                        ShippedSchedules.class.getResourceAsStream("schedules/" + file)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
