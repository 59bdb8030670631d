package io.synproof.checker.result;

/** Thrown if a checkpoint cannot be written, or cannot be continued from. The message says why. */
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
