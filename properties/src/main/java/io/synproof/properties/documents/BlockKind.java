package io.synproof.properties.documents;

import io.synproof.properties.markup.markdown.MarkdownBlock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of fenced blocks that mean something: the word behind {@code yaml}. */
enum BlockKind {
    /** Where a claim comes from, and what decides it. */
    CLAIM("claim"),
    /** A question that has a name. */
    QUESTION("question"),
    /** Scenarios for the checks of the document. */
    SCENARIOS("scenarios");

    private final String word;

    BlockKind(String word) {
        this.word = word;
    }

    /**
     * The kind of a block; empty if it is an example, or code.
     *
     * @throws io.synproof.properties.scenarios.BadInputException if there is no such kind
     */
    static Optional<BlockKind> of(MarkdownBlock.Fence fence) {
        List<String> words = Arrays.stream(values()).map(kind -> kind.word).toList();
        return fence.word(words)
                .flatMap(word -> Arrays.stream(values())
                        .filter(kind -> kind.word.equals(word))
                        .findFirst());
    }
}
