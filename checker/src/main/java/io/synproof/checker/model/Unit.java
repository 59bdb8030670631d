package io.synproof.checker.model;

/**
 * The single value of an environment that shares nothing, and of a monitor that remembers nothing.
 */
public enum Unit {
    /** The only one there is. */
    UNIT
}
