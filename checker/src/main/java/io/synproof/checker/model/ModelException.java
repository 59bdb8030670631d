package io.synproof.checker.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A model or a property broke its contract: it threw, has no initial state, or did not give the
 * same answer twice. The message says where, with the trace to the state in which it happened.
 */
public sealed class ModelException extends RuntimeException permits ContractException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Trace<?, ?> trace;

    /** With what went wrong. */
    public ModelException(String message) {
        super(message);
        this.trace = null;
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

    /** A shortest trace to the state in which it happened, if there is one. */
    public Optional<Trace<?, ?>> trace() {
        return Optional.ofNullable(trace);
    }
}
