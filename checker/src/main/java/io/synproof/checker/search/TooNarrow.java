package io.synproof.checker.search;

/** A part has more values than its field in the layout has bits for: the layout must be widened. */
final class TooNarrow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooNarrow() {
        super("a field of the layout is too narrow", null, false, false);
    }
}
