package io.synproof.properties.documents;

import io.synproof.properties.claims.Claim;
import io.synproof.properties.documents.yaml.DocumentText;
import io.synproof.properties.documents.yaml.Place;
import java.util.List;

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
     * A claim and the place of its block.
     *
     * @param place the place of its fence
     * @param claim the claim
     */
    public record PlacedClaim(Place place, Claim claim) {}

    /**
     * The document that a text is.
     *
     * @throws io.synproof.properties.scenarios.BadInputException if a claim is not as it should be;
     *     the message begins with file, line and column
     */
    public static ClaimDocument of(DocumentText text) {
        return new ClaimDocument(text, DocumentReader.claims(MarkdownReader.blocks(text)));
    }

    /** Its claims without their places. */
    public List<Claim> plainClaims() {
        return claims.stream().map(PlacedClaim::claim).toList();
    }
}
