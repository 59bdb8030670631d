package io.synproof.properties.claims;

/** The verdict of a claim's checks on its statement. */
public enum ClaimVerdict {
    /** It holds. */
    CONFIRMED,
    /** It does not hold. */
    REFUTED,
    /** It holds under a condition and fails without it; both are shown. */
    CONDITIONAL,
    /** It holds in one profile of the protocol and fails in another. */
    PROFILE_DEPENDENT,
    /** A check or a control has no answer. */
    UNDECIDED,
    /** No model can decide it; the claim says why. */
    NOT_CHECKABLE
}
