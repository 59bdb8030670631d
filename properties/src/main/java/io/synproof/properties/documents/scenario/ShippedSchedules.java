package io.synproof.properties.documents.scenario;

import io.synproof.properties.markup.yaml.DocumentText;
import java.util.List;
import java.util.Optional;

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
        return DocumentText.beside(ShippedSchedules.class, "schedules/" + file)
                .map(DocumentText::text);
    }
}
