package io.synproof.checker.coverability;

/**
 * Thrown if a question cannot be asked for every number. The message says why, and what to change.
 */
public final class UnboundedRefusedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param reason what stands in the way
     * @param advice what to change
     */
    public UnboundedRefusedException(String reason, String advice) {
        super(reason + "; " + advice);
    }
}
