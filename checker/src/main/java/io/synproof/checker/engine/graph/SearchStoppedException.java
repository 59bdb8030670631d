package io.synproof.checker.engine.graph;

import io.synproof.checker.result.StopReason;

/** What a search does after its states are found was stopped before its end. */
public final class SearchStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final StopReason reason;

    SearchStoppedException(StopReason reason) {
        super(reason.reason(), null, false, false);
        this.reason = reason;
    }

    public StopReason reason() {
        return reason;
    }
}
