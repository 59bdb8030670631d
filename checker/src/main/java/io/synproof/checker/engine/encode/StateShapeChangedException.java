package io.synproof.checker.engine.encode;

/**
 * Thrown if a state is of another class than those before it, so that states have no components in
 * common.
 */
public final class StateShapeChangedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StateShapeChangedException() {
        super("states are not all of one class", null, false, false);
    }
}
