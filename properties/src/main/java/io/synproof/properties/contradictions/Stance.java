package io.synproof.properties.contradictions;

/** How a claim bears on what a side says. */
public enum Stance {
    /** It states what the side says, or a part of it. */
    STATES,
    /** It states the contrary. */
    DENIES
}
