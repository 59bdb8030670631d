package io.synproof.properties.contradictions;

import java.util.List;

/**
 * One side of a contradiction.
 *
 * @param notes who says so: file number and lines of the notes
 * @param says what is said there, in other words
 * @param grounds the claims that decide whether it is right; none if no claim does
 * @param remark what the claims leave open of it; mostly empty
 */
public record Side(List<String> notes, String says, List<Ground> grounds, String remark) {

    /** A side of which the claims leave nothing open. */
    static Side of(List<String> notes, String says, Ground... grounds) {
        return new Side(notes, says, List.of(grounds), "");
    }

    /** This side, with what the claims leave open of it. */
    Side remarking(String open) {
        return new Side(notes, says, grounds, open);
    }
}
