package io.synproof.properties.reality.capture;

/** The verdict on the TCP checksum of a captured packet. */
public enum Checksum {
    /** It is as computed. */
    RIGHT,
    /** It is another; at the sender's own host it often is, for the hardware computes it later. */
    WRONG,
    /** It cannot be computed from what was captured. */
    UNKNOWN
}
