package io.synproof.checker.temporal;

import java.io.Serial;

/** Thrown if {@link Fairness#timePasses} is assumed of a model that takes steps but no tick. */
public final class TimelessException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * The assumption of this name makes no sense.
     *
     * @param assumption the name of the assumption
     */
    public TimelessException(String assumption) {
        super("\"" + assumption + "\" is assumed of a model without time: no action that it takes"
                + " is a tick (Model.isTick); ask without the assumption");
    }
}
