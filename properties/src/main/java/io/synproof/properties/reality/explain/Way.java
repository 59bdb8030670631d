package io.synproof.properties.reality.explain;

/** The end of a packet's way to the other side, as far as it is known. */
public enum Way {
    /** Nothing is known of it but where it was captured. */
    SEEN,
    /** It was lost. */
    LOST,
    /** It arrived, and nobody sent it. */
    UNSENT
}
