package io.synproof.properties.reality.explain;

import io.synproof.properties.scenarios.BadInputException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The formats of an explanation. */
public enum CaptureFormat {
    /** Text for a terminal. */
    TEXT,
    /** A sequence diagram of one connection. */
    SVG,
    /** A page with all connections. */
    HTML,
    /** A copy of the capture with comments, for Wireshark. */
    PCAPNG;

    /** The name by which a user chooses it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format that a user means.
     *
     * @throws BadInputException if there is none of that name
     */
    public static CaptureFormat named(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElseThrow(() -> BadInputException.unknown("format", word, words()));
    }

    private static List<String> words() {
        return Arrays.stream(values()).map(CaptureFormat::word).toList();
    }
}
