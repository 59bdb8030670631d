package io.synproof.words;

import io.synproof.checker.model.ForwardingFacets;
import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Transition;

/**
 * A model of which a step shows its action.
 *
 * @param model the model
 */
record LabelledByActions<S, A>(Model<S, A> model)
        implements LabelledModel<S, A, A>, ForwardingFacets<S, A> {
    @Override
    public Transition<S, A> step(S state, A action) {
        return new Transition<>(model.next(state, action), action);
    }
}
