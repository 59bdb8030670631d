package io.synproof.checker;

/** The memory of a monitor that remembers nothing. */
public enum Unit {
    /** The only one there is. */
    UNIT
}
