package io.synproof.checker.coverability;

import io.synproof.checker.model.Quantity;

/**
 * The work of one half of a search for every number.
 *
 * @param kept patterns of which no other includes them: a control state with the most of each
 *     message that may be in flight beside it
 * @param expanded patterns whose steps were taken
 * @param steps how many steps these were
 * @param exact up to how many of a message were told apart by the half that rounds up; the depth in
 *     steps that the half that counts exactly has come to
 */
public record PatternCounts(long kept, long expanded, long steps, int exact) {

    /** Such as {@code 16 patterns kept, 114 expanded}. */
    @Override
    public String toString() {
        return Quantity.of(kept, "pattern") + " kept, " + Quantity.grouped(expanded) + " expanded";
    }
}
