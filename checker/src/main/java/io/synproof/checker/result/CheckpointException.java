package io.synproof.checker.result;

/** A checkpoint cannot be written, or cannot be gone on from. The message says why. */
public final class CheckpointException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what is wrong. */
    public CheckpointException(String message) {
        super(message);
    }

    /** With what is wrong, and what was thrown. */
    public CheckpointException(String message, Throwable cause) {
        super(message, cause);
    }
}
