package io.synproof.properties.reality.capture;

/** The way that a packet took at the interface where it was captured, if the file says so. */
public enum Direction {
    /** It came from the network. */
    IN,
    /** It was sent by the host that captured it. */
    OUT,
    /** The file does not say. */
    UNSAID
}
