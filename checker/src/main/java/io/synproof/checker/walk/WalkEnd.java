package io.synproof.checker.walk;

/** Why a walk goes no further. */
enum WalkEnd {
    /** It may go further. */
    NONE,
    /** The property is decided. */
    DECIDED,
    /** No action is enabled. */
    TERMINAL,
    /** The next state is one that the model cannot represent. */
    CUT,
    /** Every way on leads out of the constraint. */
    CORNERED
}
