package io.synproof.properties.documents;

import io.synproof.properties.claims.Check;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.markup.markdown.MarkdownBlock;
import io.synproof.properties.markup.markdown.MarkdownReader;
import io.synproof.properties.markup.yaml.DocumentText;
import io.synproof.properties.markup.yaml.Place;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A document with claims: a Markdown text with blocks of YAML in it.
 *
 * @param text the document as it is written
 * @param claims its claims, in order
 */
public record ClaimDocument(DocumentText text, List<PlacedClaim> claims) {

    /** A document with a copy of the list. */
    public ClaimDocument {
        claims = List.copyOf(claims);
    }

    /**
     * A claim and its places.
     *
     * @param place the place of its fence
     * @param claim the claim
     * @param checks the places of its checks, in their order
     */
    public record PlacedClaim(Place place, Claim claim, List<Place> checks) {

        private void requireScenarios() {
            IntStream.range(0, checks.size()).forEach(i -> {
                Check check = claim.checks().get(i);
                requireScenario(checks.get(i), check.experiment());
                requireScenario(checks.get(i), check.control().experiment());
            });
        }

        private static void requireScenario(Place place, Experiment experiment) {
            place.locate(() -> experiment.setup().scenario(experiment.question().tagged()));
        }
    }

    /**
     * The document that a text is.
     *
     * @throws io.synproof.properties.scenarios.BadInputException if a claim is not as it should be;
     *     the message begins with file, line and column
     */
    public static ClaimDocument of(DocumentText text) {
        return new ClaimDocument(text, DocumentReader.claims(MarkdownReader.blocks(text)));
    }

    /** Its first heading; without one, the name of its file. */
    public String title() {
        return MarkdownReader.blocks(text).stream()
                .filter(MarkdownBlock.Heading.class::isInstance)
                .map(MarkdownBlock.Heading.class::cast)
                .map(MarkdownBlock.Heading::text)
                .findFirst()
                .orElse(text.file());
    }

    /** Its passages, in order, as a reader sees them. */
    public List<Passage> passages() {
        return Passages.of(this);
    }

    /** Its claims without their places. */
    public List<Claim> plainClaims() {
        return claims.stream().map(PlacedClaim::claim).toList();
    }

    /**
     * Refuses settings that do not go together.
     *
     * @throws io.synproof.properties.scenarios.BadInputException at the first check that has such
     */
    public void requireScenarios() {
        claims.forEach(PlacedClaim::requireScenarios);
    }
}
