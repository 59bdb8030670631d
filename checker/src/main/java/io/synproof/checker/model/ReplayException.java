package io.synproof.checker.model;

/** Thrown if a trace, or a text of choices, is not a run of the model that it is replayed on. */
public final class ReplayException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** With what was expected, and what the model has instead. */
    public ReplayException(String message) {
        super(message);
    }
}
