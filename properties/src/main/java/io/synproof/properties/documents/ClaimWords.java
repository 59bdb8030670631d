package io.synproof.properties.documents;

import io.synproof.properties.markup.markdown.MarkdownBlock;
import io.synproof.properties.markup.yaml.DocumentEntry;
import io.synproof.properties.markup.yaml.DocumentMapping;
import io.synproof.properties.markup.yaml.DocumentNode;
import io.synproof.properties.markup.yaml.Place;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a claim and what is said of it in words.
 *
 * @param id its name
 * @param statement the statement
 * @param why the explanation; may be empty
 */
record ClaimWords(String id, String statement, String why) {
    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*-[0-9]{1,4}");
    private static final String FORM = "a claim's name is a group and a number, such as NOTE-1";

    /** Whether a text is a claim's name. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /**
     * The words for a block below a heading that names its claim: the first paragraph states it,
     * the others explain it.
     */
    static ClaimWords below(
            MarkdownBlock.Heading heading, List<String> text, DocumentMapping block) {
        block.entries().stream()
                .filter(entry -> List.of("id", "claim", "why").contains(entry.key()))
                .findFirst()
                .map(DocumentEntry::place)
                .ifPresent(place -> {
                    throw place.error("the heading in line " + heading.place().line()
                            + " and the text below it say this");
                });
        if (text.isEmpty()) {
            throw heading.place()
                    .error("the statement of " + heading.text() + " is missing: it is the first"
                            + " paragraph below the heading");
        }
        return new ClaimWords(
                heading.text(), text.getFirst(), String.join(" ", text.subList(1, text.size())));
    }

    /**
     * The words for a block elsewhere: it names its claim itself, and states it unless the
     * paragraph before it does.
     */
    static ClaimWords beside(Optional<String> paragraph, DocumentMapping block, Place fence) {
        DocumentNode id = block.get("id")
                .orElseThrow(() -> fence.error("this claim has no name: it needs an 'id', or a"
                        + " heading that names it; " + FORM));
        if (!isId(id.text())) {
            throw id.place().error("'" + id.text() + "' is no name of a claim: " + FORM);
        }
        return new ClaimWords(
                id.text(),
                block.get("claim")
                        .map(DocumentNode::text)
                        .or(() -> paragraph)
                        .orElseThrow(() -> fence.error("the statement of " + id.text()
                                + " is missing: it is the paragraph before the block, or 'claim'"
                                + " in it")),
                block.get("why").map(DocumentNode::text).orElse(""));
    }
}
