package io.synproof.properties.questions;

import io.synproof.properties.markup.markdown.MarkdownBlock;
import io.synproof.properties.markup.markdown.MarkdownBlock.Fence;
import io.synproof.properties.markup.markdown.MarkdownBlock.Heading;
import io.synproof.properties.markup.markdown.MarkdownBlock.Other;
import io.synproof.properties.markup.markdown.MarkdownBlock.Paragraph;
import io.synproof.properties.markup.markdown.MarkdownReader;
import io.synproof.properties.markup.yaml.DocumentText;
import io.vavr.collection.List;
import java.util.Optional;

/**
 * The reader of a document of questions: a heading is the name of one, the first paragraph below it
 * says what it asks, and the block below that asks it.
 *
 * @param read the questions so far
 * @param name the heading above; empty before the first
 * @param summary the first paragraph below that
 */
record SavedQuestionReader(List<SavedQuestion> read, String name, Optional<String> summary) {
    private static final String QUESTION = "question";

    /** The questions of a document, in order. */
    static java.util.List<SavedQuestion> questions(DocumentText document) {
        return List.ofAll(MarkdownReader.blocks(document))
                .foldLeft(
                        new SavedQuestionReader(List.empty(), "", Optional.empty()),
                        SavedQuestionReader::after)
                .read
                .asJava();
    }

    private SavedQuestionReader after(MarkdownBlock block) {
        return switch (block) {
            case Heading heading -> new SavedQuestionReader(read, heading.text(), Optional.empty());
            case Paragraph paragraph ->
                new SavedQuestionReader(
                        read, name, summary.or(() -> Optional.of(paragraph.text())));
            case Fence fence ->
                fence.word(java.util.List.of(QUESTION))
                        .map(_ -> with(QuestionBlock.of(fence.node(), name, summary.orElse(""))))
                        .orElse(this);
            case Other _ -> this;
        };
    }

    private SavedQuestionReader with(SavedQuestion question) {
        return new SavedQuestionReader(read.append(question), name, summary);
    }
}
