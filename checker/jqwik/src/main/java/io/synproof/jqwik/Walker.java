package io.synproof.jqwik;

import io.synproof.checker.model.Model;
import io.synproof.checker.model.StateFilter;
import io.synproof.checker.model.Step;
import io.synproof.checker.property.Property;
import java.util.List;
import java.util.Optional;

/**
 * The steps of a model within the states that an exhaustive search keeps: those inside the
 * constraint and not cut.
 *
 * @param model the model
 * @param goal the property whose deciding state or step ends a run; empty if none does
 */
record Walker<S, A>(Model<S, A> model, Optional<Property<S, A>> goal) {

    /** A walker without a goal. */
    Walker(Model<S, A> model) {
        this(model, Optional.empty());
    }

    /** The states in which a schedule may begin. */
    List<S> starts() {
        return model.initialStates().stream().filter(this::isKept).toList();
    }

    /** The step of an enabled action; none if it leaves the states that a search keeps. */
    Optional<Step<S, A>> step(S state, A action) {
        S after = model.next(state, action);
        return isKept(after) ? Optional.of(new Step<>(state, action, after)) : Optional.empty();
    }

    private boolean isKept(S state) {
        return StateFilter.of(model).isKept(state);
    }

    /** Whether the goal is decided by this state. */
    boolean isOver(S state) {
        return goal.filter(property -> property.isDecidedIn(model, state)).isPresent();
    }

    /** Whether the goal is decided by this step or by its target. */
    boolean isOver(Step<S, A> step) {
        return goal.filter(property -> property.isDecidedByStep(step)).isPresent()
                || isOver(step.after());
    }
}
