package io.synproof.checker.walk;

/** The reason why a walk goes no further. */
enum WalkEnd {
    /** It may go further. */
    NONE,
    /** The property is decided. */
    DECIDED,
    /** No action is enabled. */
    TERMINAL,
    /** The next state is one that the model cannot represent. */
    CUT,
    /** Every step leads out of the constraint. */
    CORNERED
}
