package io.synproof.properties.markup.markdown;

import io.synproof.properties.markup.yaml.DocumentNode;
import io.synproof.properties.markup.yaml.DocumentText;
import io.synproof.properties.markup.yaml.Place;
import io.synproof.properties.markup.yaml.YamlReader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A block of a Markdown text, as far as claims and questions are written with it. */
public sealed interface MarkdownBlock {

    /** The place where it begins. */
    Place place();

    /**
     * A heading of any level.
     *
     * @param place where it begins
     * @param text its text, without marks
     */
    record Heading(Place place, String text) implements MarkdownBlock {}

    /**
     * A paragraph.
     *
     * @param place where it begins
     * @param text its text in one line, without marks
     */
    record Paragraph(Place place, String text) implements MarkdownBlock {}

    /**
     * A fenced block.
     *
     * @param place where its fence begins
     * @param info the words behind the fence, such as {@code yaml claim}
     * @param content the text between the fences
     * @param isClosed whether there is a closing fence
     */
    record Fence(Place place, String info, DocumentText content, boolean isClosed)
            implements MarkdownBlock {
        private static final String LANGUAGE = "yaml ";

        /** Whether the words behind a fence are of a block that means something, or should. */
        static boolean isMeant(@Nullable String info) {
            return info != null && info.strip().startsWith(LANGUAGE);
        }

        /**
         * The word behind {@code yaml}; empty if the block is an example, or code.
         *
         * @param legal the words that mean something
         * @throws io.synproof.properties.scenarios.BadInputException if it is none of these
         */
        public Optional<String> word(List<String> legal) {
            if (!isMeant(info)) {
                return Optional.empty();
            }
            String word = info.substring(LANGUAGE.length()).strip();
            if (!legal.contains(word)) {
                throw place.unknown("block", word, legal);
            }
            return Optional.of(word);
        }

        /**
         * What is written in it.
         *
         * @throws io.synproof.properties.scenarios.BadInputException if it has no end or is no YAML
         */
        public DocumentNode node() {
            if (!isClosed) {
                throw place.error("this block has no end: close it by ```");
            }
            return YamlReader.read(content);
        }
    }

    /**
     * Anything else, such as a list or a quotation.
     *
     * @param place where it begins
     */
    record Other(Place place) implements MarkdownBlock {}
}
