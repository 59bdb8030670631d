package io.synproof.checker.composition;

import java.io.Serializable;
import java.util.List;

/**
 * A state of a {@link Composition}, part by part.
 *
 * @param processes the processes, in an order that never changes
 * @param messages what the medium holds: by recipient and then in the order of sending if that
 *     counts, else sorted
 * @param environment what all of them share, such as what is left of a budget
 */
public record CompositeState<P, M, E>(List<P> processes, List<M> messages, E environment)
        implements Serializable {

    /** A state whose lists cannot change. */
    public CompositeState {
        processes = List.copyOf(processes);
        messages = List.copyOf(messages);
    }
}
