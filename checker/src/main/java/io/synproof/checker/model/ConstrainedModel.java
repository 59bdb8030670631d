package io.synproof.checker.model;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A model that takes only those steps of another that keep an action constraint; see {@link
 * Model#constrained}.
 *
 * @param name what verdicts call the constraint
 * @param keeps whether a step keeps it; pure, and may be asked by several threads at once
 */
public record ConstrainedModel<S, A>(
        String name, Model<S, A> model, Predicate<? super Step<S, A>> keeps)
        implements ForwardingFacets<S, A> {
    /** Of these, none of which is null. */
    public ConstrainedModel {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(keeps, "keeps");
    }

    @Override
    public List<A> actions(S state) {
        return model.actions(state).stream()
                .filter(action -> isTaken(state, action))
                .toList();
    }

    private boolean isTaken(S state, A action) {
        return keeps.test(new Step<>(state, action, model.next(state, action)));
    }

    @Override
    public S next(S state, A action) {
        return model.next(state, action);
    }

    /** A state where only the constraint ends a run is no deadlock of the model. */
    @Override
    public boolean isProperEnd(S state) {
        return model.isProperEnd(state) || !model.actions(state).isEmpty();
    }

    /** Whether some step from a state is left out. */
    public boolean isConstrainedIn(S state) {
        return model.actions(state).stream().anyMatch(action -> !isTaken(state, action));
    }

    /** What is counted of a search: the states in which a step is left out. */
    public String leftOut() {
        return "steps against \"" + name + "\" left out";
    }
}
