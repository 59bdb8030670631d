package io.synproof.properties.reality.capture;

/** The verdict on the TCP checksum of a captured packet. */
public enum Checksum {
    /** It is as computed. */
    RIGHT,
    /** It is the sum of the pseudo header alone: the sender's hardware computes the rest later. */
    PARTIAL,
    /** It is another. */
    WRONG,
    /** It cannot be computed from what was captured. */
    UNKNOWN
}
