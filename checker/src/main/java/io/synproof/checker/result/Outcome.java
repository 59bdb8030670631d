package io.synproof.checker.result;

/** The outcome of a question. */
public enum Outcome {
    /** Nothing in the complete space violates it. */
    HOLDS,
    /** There is a run that violates it. */
    VIOLATED,
    /** There is a run to what was to be reached, or one that has a cost. */
    REACHED,
    /** The complete space does not have what was to be reached. */
    UNREACHABLE,
    /**
     * It is not known: the space was not searched completely, or, of knowledge, only the views of
     * agents that do not remember speak against it.
     */
    UNDECIDED
}
