package io.synproof.properties.documents;

import io.synproof.properties.documents.ClaimDocument.PlacedClaim;
import java.util.List;
import java.util.Optional;

/**
 * A part of a document: some of its text, and the claim that the text states, if it states one.
 *
 * @param html the text in HTML, in which what the author wrote in HTML is text
 * @param claim the claim
 * @param said what the claim's block itself says in words: its statement and its explanation, if
 *     these are not in the text
 * @param written the block of the claim as it is written; empty without a claim
 */
public record Passage(
        String html, Optional<PlacedClaim> claim, List<String> said, String written) {}
