package io.synproof.properties.documents;

import io.synproof.properties.claims.Check;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.claims.Term;
import io.synproof.properties.markup.yaml.DocumentEntry;
import io.synproof.properties.markup.yaml.DocumentMapping;
import io.synproof.properties.markup.yaml.DocumentNode;
import io.synproof.properties.markup.yaml.Place;
import java.util.List;
import java.util.Optional;

/**
 * The reader of the blocks of claims.
 *
 * @param scenarios the scenarios that the checks can name
 * @param questions the questions of the document that they can name
 */
record ClaimReader(DocumentScenarios scenarios, DocumentQuestions questions) {
    private static final String CHECKS = "checks";
    private static final String TERMS = "terms";
    private static final String KIND = "kind";
    private static final String NONE = "none";
    private static final String WORDING = "WORDING";

    /** The keys of a claim. */
    static final List<String> KEYS = List.of("id", "claim", "why", "from", KIND, CHECKS, TERMS);

    /** The keys of a term. */
    static final List<String> TERM_KEYS = List.of("said", "standard", "source");

    /**
     * The claim that a block describes.
     *
     * @param block the block
     * @param said what the text around it says of the claim
     * @throws io.synproof.properties.scenarios.BadInputException if something is missing or not
     *     legal
     */
    Claim claim(DocumentMapping block, ClaimWords said) {
        if (block.get(CHECKS).isPresent() == block.get(TERMS).isPresent()) {
            throw block.place()
                    .error("a claim has either checks or terms; one that no model can decide has"
                            + " 'checks: none'");
        }
        List<Term> terms = block.get(TERMS).map(ClaimReader::terms).orElse(List.of());
        return new Claim(
                said.id(),
                said.statement(),
                block.get("from").map(Texts::of).orElse(List.of()).stream()
                        .map(DocumentNode::text)
                        .toList(),
                kind(block, terms),
                said.why(),
                block.get(CHECKS).map(this::checks).orElse(List.of()),
                terms);
    }

    private static String kind(DocumentMapping block, List<Term> terms) {
        Optional<DocumentNode> kind = block.get(KIND);
        if (terms.isEmpty()) {
            return kind.map(DocumentNode::text).orElse("");
        }
        kind.ifPresent(node -> {
            throw node.place().error("a claim about terms is of the kind " + WORDING + " as it is");
        });
        return WORDING;
    }

    private List<Check> checks(DocumentNode node) {
        if (node instanceof DocumentNode.Scalar scalar && scalar.text().equals(NONE)) {
            return List.of();
        }
        if (!(node instanceof DocumentMapping checks)) {
            throw node.expected("the checks by their names, or " + NONE);
        }
        if (checks.entries().isEmpty()) {
            throw node.place().error("no check is here; a claim without any has 'checks: none'");
        }
        CheckReader reader = new CheckReader(scenarios, questions);
        return checks.entries().stream().map(reader::check).toList();
    }

    /** The places of the checks of a block, in their order. */
    static List<Place> checkPlaces(DocumentMapping block) {
        return block.get(CHECKS)
                .filter(DocumentMapping.class::isInstance)
                .map(checks -> checks.mapping().entries().stream()
                        .map(DocumentEntry::place)
                        .toList())
                .orElse(List.of());
    }

    private static List<Term> terms(DocumentNode node) {
        List<Term> terms = node.list().stream()
                .map(term -> term.mapping(TERM_KEYS))
                .map(term -> new Term(
                        term.require("said").text(),
                        term.require("standard").text(),
                        term.require("source").text()))
                .toList();
        if (terms.isEmpty()) {
            throw node.place().error("no term is here");
        }
        return terms;
    }
}
