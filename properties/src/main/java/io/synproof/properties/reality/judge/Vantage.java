package io.synproof.properties.reality.judge;

/** The place at which a conversation was captured. */
public enum Vantage {
    /** At the side that opened it, or sent the first packet. */
    A,
    /** At the other side. */
    B,
    /** At both, as on the loopback interface. */
    BOTH
}
