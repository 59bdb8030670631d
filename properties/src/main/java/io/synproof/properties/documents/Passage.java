package io.synproof.properties.documents;

import io.synproof.properties.documents.ClaimDocument.PlacedClaim;
import java.util.Optional;

/**
 * A part of a document: some of its text, and the claim that the text states, if it states one.
 *
 * @param html the text in HTML, in which what the author wrote in HTML is text
 * @param claim the claim
 * @param why the explanation that the claim's block has; empty if it has none
 * @param written the block of the claim as it is written; empty without a claim
 */
public record Passage(String html, Optional<PlacedClaim> claim, String why, String written) {}
