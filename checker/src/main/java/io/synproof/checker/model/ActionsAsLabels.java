package io.synproof.checker.model;

import java.util.Objects;

/** A model of which a step shows its action. */
record ActionsAsLabels<S, A>(Model<S, A> model)
        implements LabelledModel<S, A, A>, ForwardingFacets<S, A> {
    /** Of these, none of which is null. */
    ActionsAsLabels {
        Objects.requireNonNull(model, "model");
    }

    @Override
    public Transition<S, A> step(S state, A action) {
        return new Transition<>(model.next(state, action), action);
    }

    @Override
    public S next(S state, A action) {
        return model.next(state, action);
    }
}
