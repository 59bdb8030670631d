package io.synproof.properties.necessity;

import java.util.List;

/**
 * The results of the claims under one reading of a rule.
 *
 * @param reading the reading
 * @param searches how many different searches of the claims are switched by it
 * @param differing how many of them can be other searches: a step that they ask for is another
 * @param falls the checks that come out otherwise than expected, by claim
 * @param open the checks that are undecided, by claim
 */
public record Row(
        RuleReading reading,
        long searches,
        long differing,
        List<AffectedClaim> falls,
        List<AffectedClaim> open) {

    /**
     * A claim that fails or is undecided under a reading.
     *
     * @param claim its name
     * @param checks its checks that do, 1 or more; {@code NAME/control} for a control
     */
    public record AffectedClaim(String claim, List<String> checks) {}

    /** Whether a claim falls. */
    public boolean isNoticed() {
        return !falls.isEmpty();
    }

    /** Whether no search of a claim meets a step that is another with this reading. */
    public boolean isUnmet() {
        return differing == 0;
    }
}
