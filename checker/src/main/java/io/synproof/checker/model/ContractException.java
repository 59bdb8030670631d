package io.synproof.checker.model;

import java.util.Optional;

/**
 * Thrown if a model breaks its contract, so that nothing that a search, a walk or a comparison
 * found of it can be relied upon. The message says which rule, in which state and at which action,
 * and what was seen there.
 */
public final class ContractException extends ModelException {
    private static final long serialVersionUID = 1L;

    private final ContractViolation.Kind kind;
    private final String detail;

    /** With the rule that is broken, and what was seen. */
    public ContractException(ContractViolation.Kind kind, String detail) {
        super("the model breaks its contract: " + kind.rule() + "\n" + detail + "\ncontract:  "
                + kind.contract());
        this.kind = kind;
        this.detail = detail;
    }

    /**
     * With the place of another one's breach, in words, and the trace to it.
     *
     * @param message all of it in words
     * @param trace to the state, if it is known
     */
    public ContractException(
            ContractException told, String message, Optional<? extends Trace<?, ?>> trace) {
        super(message, trace);
        this.kind = told.kind;
        this.detail = told.detail;
        setStackTrace(told.getStackTrace());
    }

    /** The rule that is broken. */
    public ContractViolation.Kind kind() {
        return kind;
    }

    /** The observation that shows the breach, in words. */
    public String detail() {
        return detail;
    }
}
