package io.synproof.properties.claims;

import java.util.List;

/**
 * A statement by the notes or others, and the checks that decide it.
 *
 * @param id its name in the catalogue, such as {@code TW-03}
 * @param statement the statement in one sentence
 * @param notes where it comes from: file number and lines of the notes, or author and year
 * @param kind what kind of statement it is, in the catalogue's words
 * @param why why the verdict is what it is, for a reader who knows TCP
 * @param checks the checks; none if no model can decide it
 * @param terms the terms that it uses, if it is these that are in question; else none
 */
public record Claim(
        String id,
        String statement,
        List<String> notes,
        String kind,
        String why,
        List<Check> checks,
        List<Term> terms) {
    /** The group that the results of others form. */
    public static final String LITERATURE = "LIT";

    /** A claim with copies of its lists. */
    public Claim {
        notes = List.copyOf(notes);
        checks = List.copyOf(checks);
        terms = List.copyOf(terms);
    }

    /** Whether its terms are in question, and nothing else. */
    public boolean isWording() {
        return !terms.isEmpty();
    }

    /** Whether it is a result of others, and not a claim of the notes. */
    public boolean isLiterature() {
        return group().equals(LITERATURE);
    }

    /** The word for its places of origin, as a plural: notes, or sources if none is a note. */
    public String placesAre() {
        return notes.stream().anyMatch(place -> NotePlace.of(place).isPresent())
                ? "notes"
                : "sources";
    }

    /** The group that a claim belongs to: what stands before the dash, such as {@code TW}. */
    public String group() {
        return id.substring(0, id.indexOf('-'));
    }
}
