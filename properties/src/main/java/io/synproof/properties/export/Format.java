package io.synproof.properties.export;

import io.synproof.properties.scenarios.BadInputException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The formats to which a trace can be exported. */
public enum Format {
    /** A sequence diagram in ASCII. */
    TEXT,
    /** A sequence diagram as a picture. */
    SVG,
    /** A page with the picture, for stepping through it. */
    HTML,
    /** Mermaid's sequenceDiagram, for Markdown. */
    MERMAID,
    /** All that is known of the trace, in Synproof's own fields. */
    JSON,
    /** Apalache's Informal Trace Format: the states, for other tools of model checking. */
    ITF,
    /** A capture of packets, for Wireshark. */
    PCAPNG,
    /** A script of packetdrill, for a real stack. */
    PACKETDRILL;

    /** The name by which a user chooses it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is text, in UTF-8. */
    public boolean isText() {
        return this != PCAPNG;
    }

    /**
     * The format that a user means.
     *
     * @throws BadInputException if there is none of that name
     */
    public static Format named(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElseThrow(() -> BadInputException.unknown("format", word, words()));
    }

    private static List<String> words() {
        return Arrays.stream(values()).map(Format::word).toList();
    }
}
