package io.synproof.properties.documents;

import io.synproof.properties.documents.yaml.DocumentText;
import io.synproof.properties.documents.yaml.Place;

/** A block of a Markdown text, as far as claims are written with it. */
sealed interface MarkdownBlock {

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
            implements MarkdownBlock {}

    /**
     * Anything else, such as a list or a quotation.
     *
     * @param place where it begins
     */
    record Other(Place place) implements MarkdownBlock {}
}
