package io.synproof.checker.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a model or a property breaks its contract: it threw, has no initial state, or did not
 * give the same answer twice. The message says where, with the trace to the state in which it
 * happened.
 */
public sealed class ModelException extends RuntimeException permits ContractException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Trace<?, ?> trace;

    /** With what went wrong. */
    public ModelException(String message) {
        super(message);
        this.trace = null;
    }

    /** With what went wrong, and the trace to the state in which it did, if there is one. */
    protected ModelException(String message, Optional<? extends Trace<?, ?>> trace) {
        super(message);
        this.trace = trace.orElse(null);
    }

    /**
     * With what went wrong, and where.
     *
     * @param trace to the state in which it happened, if there is one
     * @param cause what was thrown
     */
    public ModelException(String message, Optional<? extends Trace<?, ?>> trace, Throwable cause) {
        super(message, cause);
        this.trace = trace.orElse(null);
    }

    /** With what a model threw when it was asked for its initial states, unless that says it. */
    public static ModelException forInitialStates(Throwable thrown) {
        return thrown instanceof ContractException told
                ? told
                : new ModelException(
                        "the model threw " + thrown + " for its initial states",
                        Optional.empty(),
                        thrown);
    }

    /** A shortest trace to the state in which it happened, if there is one. */
    public Optional<Trace<?, ?>> trace() {
        return Optional.ofNullable(trace);
    }
}
