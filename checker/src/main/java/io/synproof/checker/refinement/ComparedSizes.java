package io.synproof.checker.refinement;

import io.synproof.checker.model.Quantity;

/**
 * The sizes of what was compared in a search for a difference between two models. The coverage of
 * that search counts pairs as states: of a state of the variant and the set of states in which the
 * original can be when as much was observed. A pair is left out if one with fewer states was seen;
 * as cut counts each time that the search came to what one of the models cannot represent.
 *
 * @param variantStates different states of the variant
 * @param originalStates different states of the original
 * @param sets different sets of states of the original
 * @param observations the greatest number of observations before the last step
 */
public record ComparedSizes(long variantStates, long originalStates, long sets, int observations) {

    /** The numbers in words. */
    @Override
    public String toString() {
        return String.join(
                ", ",
                Quantity.of(variantStates, "state") + " of the variant",
                Quantity.of(originalStates, "state") + " of the original in "
                        + Quantity.of(sets, "set"),
                Quantity.of(observations, "observation"));
    }
}
