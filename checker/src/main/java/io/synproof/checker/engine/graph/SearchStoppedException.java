package io.synproof.checker.engine.graph;

import io.synproof.checker.result.StopReason;

/** Thrown if a pass over a finished search is stopped before its end. */
public final class SearchStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final StopReason reason;

    SearchStoppedException(StopReason reason) {
        super(reason.reason(), null, false, false);
        this.reason = reason;
    }

    /** The reason why the pass was stopped. */
    public StopReason reason() {
        return reason;
    }
}
