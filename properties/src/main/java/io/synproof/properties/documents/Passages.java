package io.synproof.properties.documents;

import io.synproof.properties.documents.ClaimDocument.PlacedClaim;
import io.synproof.properties.markup.markdown.MarkdownReader;
import io.vavr.collection.List;
import io.vavr.collection.Stream;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The passages of a document, as far as they have been told apart.
 *
 * @param document the document
 * @param finished the passages that are complete
 * @param blocks the blocks after them
 */
record Passages(ClaimDocument document, List<Passage> finished, List<Node> blocks) {
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .nodeRendererFactory(ImagesAsText::new)
            .build();

    /** The passages of a document. A claim belongs to the text that states it. */
    static java.util.List<Passage> of(ClaimDocument document) {
        Node root = MarkdownReader.parse(document.text());
        return Stream.iterate(root.getFirstChild(), Node::getNext)
                .takeWhile(node -> node != null)
                .foldLeft(new Passages(document, List.empty(), List.empty()), Passages::after)
                .cut()
                .finished
                .asJava();
    }

    private Passages after(Node block) {
        return claim(block)
                .map(claim -> withClaim(claim, (FencedCodeBlock) block))
                .orElseGet(() -> block instanceof Heading ? cut().with(block) : with(block));
    }

    private Passages with(Node block) {
        return new Passages(document, finished, blocks.append(block));
    }

    /** The claim whose block this is. */
    private Optional<PlacedClaim> claim(Node block) {
        return block instanceof FencedCodeBlock
                ? document.claims().stream()
                        .filter(claim -> claim.place().line() - document.text().firstLine()
                                == MarkdownReader.line(block))
                        .findFirst()
                : Optional.empty();
    }

    private Passages withClaim(PlacedClaim claim, FencedCodeBlock block) {
        if (namesItself(claim)) {
            return ended(claim, html(blocks), "", block);
        }
        String why = claim.claim().why();
        if (isStatedAbove(claim)) {
            Passages before = beforeLast();
            return before.ended(claim, html(before.blocks), why, block);
        }
        return cut().ended(claim, html(List.of(paragraph(claim.claim().statement()))), why, block);
    }

    private Passages ended(PlacedClaim claim, String html, String why, FencedCodeBlock block) {
        Passage passage = new Passage(html, Optional.of(claim), why, block.getLiteral());
        return new Passages(document, finished.append(passage), List.empty());
    }

    /** Whether the last block states the claim, and not the claim's own block. */
    private boolean isStatedAbove(PlacedClaim claim) {
        return blocks.lastOption()
                .exists(last -> MarkdownReader.words(last).equals(claim.claim().statement()));
    }

    private static Node paragraph(String text) {
        Paragraph paragraph = new Paragraph();
        paragraph.appendChild(new Text(text));
        return paragraph;
    }

    /** Whether the blocks begin with a heading that names the claim. */
    private boolean namesItself(PlacedClaim claim) {
        return blocks.headOption()
                .filter(Heading.class::isInstance)
                .exists(heading ->
                        MarkdownReader.words(heading).equals(claim.claim().id()));
    }

    /** A passage of its own for all blocks but the last, which states the claim below it. */
    private Passages beforeLast() {
        return blocks.size() < 2
                ? this
                : new Passages(document, finished, blocks.init()).cut().with(blocks.last());
    }

    private Passages cut() {
        return blocks.isEmpty()
                ? this
                : new Passages(
                        document,
                        finished.append(new Passage(html(blocks), Optional.empty(), "", "")),
                        List.empty());
    }

    private static String html(List<Node> blocks) {
        return blocks.toJavaStream().map(RENDERER::render).collect(Collectors.joining());
    }
}
