package io.synproof.checker.search;

/** A state is of another class than those before it, so states have no components in common. */
final class ShapeChanged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ShapeChanged() {
        super("states are not all of one class", null, false, false);
    }
}
