package io.synproof.checker.walk;

/** A signal that something of the model failed in the state that a walk has come to. */
final class WalkFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient WalkPosition<?, ?> place;
    private final Throwable thrown;

    WalkFailure(WalkPosition<?, ?> place, Throwable thrown) {
        super(thrown.toString(), thrown, false, false);
        this.place = place;
        this.thrown = thrown;
    }

    /** Where it failed. */
    WalkPosition<?, ?> place() {
        return place;
    }

    /** What was thrown. */
    Throwable thrown() {
        return thrown;
    }
}
