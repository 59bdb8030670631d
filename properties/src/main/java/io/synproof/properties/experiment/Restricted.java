package io.synproof.properties.experiment;

import io.synproof.checker.model.ForwardingModel;
import io.synproof.checker.model.LabelledModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A model that begins in a given state, with a question that concerns only some of its states.
 *
 * @param model the model
 * @param start where runs begin
 * @param asked which states are asked about
 */
record Restricted<S, A, L>(LabelledModel<S, A, L> model, S start, Predicate<S> asked)
        implements ForwardingModel<S, A, L> {

    @Override
    public List<S> initialStates() {
        return List.of(start);
    }

    @Override
    public Optional<Predicate<S>> constraint() {
        return Optional.of(model.constraint().map(asked::and).orElse(asked));
    }
}
