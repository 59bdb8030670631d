package io.synproof.properties.neighbours;

import io.synproof.properties.claims.Claim;
import io.synproof.properties.claims.ClaimResult;
import java.util.List;

/**
 * The robustness of a claim's verdict: the outcomes of its checks at neighbouring settings.
 *
 * @param result what came of the claim as it is
 * @param checks what becomes of its checks next to their settings, check by check
 */
public record ClaimSurvey(ClaimResult result, List<CheckSurvey> checks) {

    /** A survey with a copy of the checks. */
    public ClaimSurvey {
        checks = List.copyOf(checks);
    }

    /** The claim. */
    public Claim claim() {
        return result.claim();
    }
}
