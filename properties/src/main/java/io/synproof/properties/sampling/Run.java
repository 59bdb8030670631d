package io.synproof.properties.sampling;

import io.synproof.checker.model.Trace;
import java.util.List;

/**
 * A random run, as jqwik shows it.
 *
 * @param trace the run
 * @param decided whether it ends with the state or step that decides the question
 * @param arrivals which segments met which states in it; empty where nobody asks
 */
record Run(Trace<?, ?> trace, boolean decided, List<ArrivalKind> arrivals) {

    /** The number of steps. */
    int length() {
        return trace.length();
    }

    @Override
    public String toString() {
        return length() + " steps: " + trace.actions();
    }
}
