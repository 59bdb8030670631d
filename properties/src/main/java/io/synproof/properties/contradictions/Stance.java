package io.synproof.properties.contradictions;

/** The relation of a claim to a position: it states it, or it states the contrary. */
public enum Stance {
    /** It states what the side says, or a part of it. */
    STATES,
    /** It states the contrary. */
    DENIES
}
