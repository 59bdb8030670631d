package io.synproof.checker.composition;

import io.synproof.checker.model.ContractException;
import java.io.Serializable;
import java.util.List;

/**
 * A state of a {@link Composition}, part by part.
 *
 * @param processes the processes, in an order that never changes
 * @param messages what the medium holds: by recipient, by link, and then in the order of sending if
 *     that counts, else sorted
 * @param environment what all of them share, such as what is left of a budget
 */
public record CompositeState<P, M, E>(List<P> processes, List<M> messages, E environment)
        implements Serializable {

    /**
     * A state whose lists cannot change.
     *
     * @throws ContractException if a part is null
     */
    public CompositeState {
        processes = NullChecks.copy("the processes of a state", processes);
        messages = NullChecks.copy("the messages of a state", messages);
        NullChecks.requirePart("the environment of a state", environment);
    }
}
