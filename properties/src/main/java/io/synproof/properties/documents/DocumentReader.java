package io.synproof.properties.documents;

import io.synproof.properties.documents.ClaimDocument.PlacedClaim;
import io.synproof.properties.markup.markdown.MarkdownBlock;
import io.synproof.properties.markup.markdown.MarkdownBlock.Fence;
import io.synproof.properties.markup.markdown.MarkdownBlock.Heading;
import io.synproof.properties.markup.markdown.MarkdownBlock.Other;
import io.synproof.properties.markup.markdown.MarkdownBlock.Paragraph;
import io.synproof.properties.markup.yaml.DocumentMapping;
import io.vavr.collection.List;
import java.util.Optional;

/**
 * The walk over the blocks of a document, as far as it has come.
 *
 * @param claims the claims so far
 * @param scenarios the scenarios that can be named from here on
 * @param questions the questions that can be named from here on
 * @param open the heading whose claim has no block yet
 * @param below the paragraphs below it
 * @param above the paragraph directly above
 */
record DocumentReader(
        List<PlacedClaim> claims,
        DocumentScenarios scenarios,
        DocumentQuestions questions,
        Optional<Heading> open,
        List<String> below,
        Optional<String> above) {
    private static final DocumentReader START = new DocumentReader(
            List.empty(),
            DocumentScenarios.NONE,
            DocumentQuestions.NONE,
            Optional.empty(),
            List.empty(),
            Optional.empty());

    /** The claims of a document. */
    static java.util.List<PlacedClaim> claims(java.util.List<MarkdownBlock> blocks) {
        DocumentReader end = List.ofAll(blocks).foldLeft(START, DocumentReader::after);
        end.requireBlock();
        return end.claims.asJava();
    }

    private DocumentReader after(MarkdownBlock block) {
        return switch (block) {
            case Heading heading -> begun(heading);
            case Paragraph(var _, String text) -> read(below.append(text), Optional.of(text));
            case Fence fence ->
                BlockKind.of(fence).map(kind -> after(kind, fence)).orElseGet(this::farther);
            case Other _ -> farther();
        };
    }

    private DocumentReader farther() {
        return read(below, Optional.empty());
    }

    private DocumentReader read(List<String> texts, Optional<String> last) {
        return new DocumentReader(claims, scenarios, questions, open, texts, last);
    }

    private DocumentReader begun(Heading heading) {
        requireBlock();
        return new DocumentReader(
                claims,
                scenarios,
                questions,
                Optional.of(heading).filter(one -> ClaimWords.isId(one.text())),
                List.empty(),
                Optional.empty());
    }

    private DocumentReader after(BlockKind kind, Fence fence) {
        return switch (kind) {
            case SCENARIOS -> with(scenarios.and(fence.node()), questions);
            case QUESTION -> with(scenarios, questions.and(fence));
            case CLAIM -> with(claim(fence, fence.node().mapping(ClaimReader.KEYS)));
        };
    }

    private DocumentReader with(DocumentScenarios moreScenarios, DocumentQuestions moreQuestions) {
        return new DocumentReader(
                claims, moreScenarios, moreQuestions, open, below, Optional.empty());
    }

    private DocumentReader with(PlacedClaim claim) {
        return new DocumentReader(
                claims.append(claim),
                scenarios,
                questions,
                Optional.empty(),
                below,
                Optional.empty());
    }

    private PlacedClaim claim(Fence fence, DocumentMapping block) {
        ClaimWords said = open.map(heading -> ClaimWords.below(heading, below.asJava(), block))
                .orElseGet(() -> ClaimWords.beside(above, block, fence.place()));
        claims.find(one -> one.claim().id().equals(said.id())).forEach(one -> {
            throw fence.place()
                    .error("there is a claim " + said.id() + " already, in line "
                            + one.place().line());
        });
        return new PlacedClaim(
                fence.place(),
                new ClaimReader(scenarios, questions).claim(block, said),
                ClaimReader.checkPlaces(block));
    }

    private void requireBlock() {
        open.ifPresent(heading -> {
            throw heading.place()
                    .error("the claim " + heading.text() + " has no block: write ```yaml claim"
                            + " below its text");
        });
    }
}
