package io.synproof.checker.engine.encode;

/**
 * Thrown if a part has more values than its field in the layout has bits for: the layout must be
 * widened.
 */
public final class FieldOverflowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FieldOverflowException() {
        super("a field of the layout is too narrow", null, false, false);
    }
}
