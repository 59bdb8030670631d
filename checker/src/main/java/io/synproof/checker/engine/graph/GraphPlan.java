package io.synproof.checker.engine.graph;

import io.synproof.checker.model.Step;
import java.util.function.Supplier;

/** The selection of states and steps of a {@link StateGraph}, and their labels; for one thread. */
public interface GraphPlan<S, A> {

    /** Whether the steps from a state are wanted; else it has none. */
    boolean isExpanded(int state);

    /** Whether steps to a state are wanted, whatever they are labelled with. */
    boolean isKept(int target);

    /**
     * The label of a step to what may be a state that was kept; as its complement, which is
     * negative, if the step is wanted only for where it leads to.
     */
    int label(Supplier<S> before, A action, Supplier<S> after);

    /** The label, likewise, of a step out of the constraint, or to what was cut. */
    int labelOutwards(A action);

    /** Whether steps that a full medium blocks are wanted. */
    default boolean asksOfBlocked() {
        return false;
    }

    /** The label, likewise, of a step that a full medium blocks. */
    default int labelBlocked(A action) {
        return labelOutwards(action);
    }

    /** Whether some step from a state may lead to the end, so that each has to be looked at. */
    default boolean mayEndFrom(int state) {
        return false;
    }

    /** Whether a step leads to the end, a last node that is no state. */
    default boolean isToEnd(Step<S, A> step) {
        return false;
    }
}
