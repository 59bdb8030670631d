package io.synproof.properties.contradictions;

import java.util.List;

/**
 * One side of a contradiction, with the claims that decide it.
 *
 * @param notes who says so: file number and lines of the notes
 * @param says the position, paraphrased
 * @param grounds the claims that decide whether it is right; none if no claim does
 * @param remark what the claims leave open of it; mostly empty
 */
public record Position(
        List<String> notes, String says, List<SupportingClaim> grounds, String remark) {

    /** A position that the claims decide completely. */
    static Position of(List<String> notes, String says, SupportingClaim... grounds) {
        return new Position(notes, says, List.of(grounds), "");
    }

    /** This side, with what the claims leave open of it. */
    Position remarking(String open) {
        return new Position(notes, says, grounds, open);
    }
}
