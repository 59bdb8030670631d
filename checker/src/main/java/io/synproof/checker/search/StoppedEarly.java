package io.synproof.checker.search;

import io.synproof.checker.Stop;

/** What a search does after its states are found was stopped before its end. */
final class StoppedEarly extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Stop reason;

    StoppedEarly(Stop reason) {
        super(reason.reason(), null, false, false);
        this.reason = reason;
    }

    Stop reason() {
        return reason;
    }
}
