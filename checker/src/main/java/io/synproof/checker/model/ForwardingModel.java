package io.synproof.checker.model;

import java.util.List;

/**
 * A model that forwards to another, except for what it overrides. What {@link #next} gives follows
 * from {@link #step}.
 *
 * @param <L> what is observed of a step
 */
public interface ForwardingModel<S, A, L> extends LabelledModel<S, A, L>, ForwardingFacets<S, A> {

    @Override
    LabelledModel<S, A, L> model();

    @Override
    default List<PastStep<S, L>> history() {
        return model().history();
    }

    @Override
    default Transition<S, L> step(S state, A action) {
        return model().step(state, action);
    }
}
