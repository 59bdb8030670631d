package io.synproof.checker.result;

/** The outcome of a search or a set of walks for a property. */
public enum Outcome {
    /** No state or step of the complete space violates it. */
    HOLDS,
    /** There is a trace to a violation. */
    VIOLATED,
    /** There is a trace to what was to be reached. */
    REACHED,
    /** The complete space does not have what was to be reached. */
    UNREACHABLE,
    /** Nothing was found, and the space was not searched completely. */
    UNDECIDED
}
