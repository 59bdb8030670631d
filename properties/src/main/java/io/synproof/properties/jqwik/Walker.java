package io.synproof.properties.jqwik;

import io.synproof.checker.Model;
import io.synproof.checker.Step;
import java.util.List;
import java.util.Optional;

/**
 * Takes steps of a model, and keeps to the states that an exhaustive search keeps: those within the
 * constraint that are not cut.
 */
record Walker<S, A>(Model<S, A> model) {

    /** The states in which a schedule may begin. */
    List<S> starts() {
        return model.initialStates().stream().filter(this::isKept).toList();
    }

    /** The step that an enabled action takes; none if it leads out of what is searched. */
    Optional<Step<S, A>> step(S state, A action) {
        S after = model.next(state, action);
        return isKept(after) ? Optional.of(new Step<>(state, action, after)) : Optional.empty();
    }

    private boolean isKept(S state) {
        return model.withinConstraint(state) && !model.isCut(state);
    }
}
