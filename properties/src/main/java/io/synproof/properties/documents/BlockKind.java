package io.synproof.properties.documents;

import io.synproof.properties.documents.yaml.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of fenced blocks that mean something: the word behind {@code yaml}. */
enum BlockKind {
    /** Where a claim comes from, and what decides it. */
    CLAIM("claim"),
    /** Scenarios for the checks of the document. */
    SCENARIOS("scenarios");

    private static final String LANGUAGE = "yaml ";

    private final String word;

    BlockKind(String word) {
        this.word = word;
    }

    /** Whether the words behind a fence are of a block that means something, or should. */
    static boolean isMeant(@Nullable String info) {
        return info != null && info.strip().startsWith(LANGUAGE);
    }

    /**
     * The kind of block that the words behind a fence name; empty if it is an example, or code.
     *
     * @throws io.synproof.properties.scenarios.BadInputException if there is no such kind
     */
    static Optional<BlockKind> of(Place place, String info) {
        if (!isMeant(info)) {
            return Optional.empty();
        }
        String named = info.substring(LANGUAGE.length()).strip();
        List<String> words = Arrays.stream(values()).map(kind -> kind.word).toList();
        if (!words.contains(named)) {
            throw place.unknown("block", named, words);
        }
        return Arrays.stream(values()).filter(kind -> kind.word.equals(named)).findFirst();
    }
}
