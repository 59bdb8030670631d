package io.synproof.checker.engine.selfcheck;

import io.synproof.checker.engine.encode.BitLayout;
import io.synproof.checker.engine.encode.FieldOverflowException;
import io.synproof.checker.engine.expand.ComposedRepresentation;
import io.synproof.checker.engine.expand.Expander;
import io.synproof.checker.engine.expand.Representation;
import io.synproof.checker.engine.expand.Successors;
import io.synproof.checker.engine.explore.ReachedStates;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.StateFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The comparison of the steps that the parts of a composition take together, which a search
 * follows, with those of the model's definition; for one thread.
 */
final class CompositionConsistency<S, A> {
    private final Model<S, A> model;
    private final StateFilter<S> kept;
    private final Representation<S, A> parts;

    // These three belong together; wider ones replace them when the parts go on to more values.
    private BitLayout layout;
    private Expander<S, A> expander;
    private Successors<S, A> successors;

    private CompositionConsistency(
            Model<S, A> model, Representation<S, A> parts, BitLayout layout) {
        this.model = model;
        this.kept = StateFilter.of(model);
        this.parts = parts;
        this.layout = layout;
        this.expander = parts.expander(layout, Set.of());
        this.successors = new Successors<>(layout, true);
    }

    /** The comparison for a model, if the search followed parts of it. */
    static <S, A> Optional<CompositionConsistency<S, A>> of(
            Model<S, A> model, ReachedStates<S, A> reached) {
        return reached.representation() instanceof ComposedRepresentation<S, A, ?, ?, ?, ?> composed
                ? Optional.of(new CompositionConsistency<>(model, composed, reached.layout()))
                : Optional.empty();
    }

    /**
     * The effect of a step.
     *
     * @param action empty for a state that is cut, to which more than one may lead
     * @param how in words
     */
    private record Outcome<S, A>(Optional<A> action, S after, String how) {
        @Override
        public String toString() {
            return action.map(taken -> taken + " leads " + how + " ").orElse(how + " is ") + after;
        }
    }

    /** A step from a state that only one of the two takes, in words. */
    Optional<String> difference(S state) {
        List<Outcome<S, A>> whole = ofWhole(state);
        List<Outcome<S, A>> together = ofParts(state);
        return firstMissing(whole, together)
                .map(step -> step + ", but not by its parts")
                .or(() -> firstMissing(together, whole)
                        .map(step -> step + ", but only by its parts"));
    }

    private Optional<Outcome<S, A>> firstMissing(
            List<Outcome<S, A>> these, List<Outcome<S, A>> those) {
        Map<Outcome<S, A>, Integer> left = new HashMap<>();
        those.forEach(outcome -> left.merge(outcome, 1, Integer::sum));
        return these.stream()
                .filter(outcome -> left.merge(outcome, -1, Integer::sum) < 0)
                .findFirst();
    }

    private List<Outcome<S, A>> ofWhole(S state) {
        List<Outcome<S, A>> outcomes = new ArrayList<>();
        for (A action : List.copyOf(model.actions(state))) {
            S after = model.next(state, action);
            if (!kept.isWithin(after)) {
                outcomes.add(outside(action, after));
            } else if (kept.isCut(after)) {
                outcomes.add(cut(after));
            } else {
                outcomes.add(inside(action, after));
            }
        }
        return outcomes;
    }

    private List<Outcome<S, A>> ofParts(S state) {
        expand(state);
        List<Outcome<S, A>> outcomes = new ArrayList<>();
        for (int i = 0; i < successors.batch.count; i++) {
            outcomes.add(inside(
                    successors.actions.get(i),
                    expander.decode(successors.batch.words, i * layout.words())));
        }
        successors.outside.forEach(stray -> outcomes.add(outside(stray.action(), stray.after())));
        successors.cut.forEach(after -> outcomes.add(cut(after)));
        return outcomes;
    }

    private void expand(S state) {
        boolean done = false;
        while (!done) {
            try {
                successors.clear();
                long[] words = new long[layout.words()];
                expander.pack(state, words, 0);
                expander.expand(words, 0, successors);
                done = true;
            } catch (FieldOverflowException _) {
                layout = layout.widened(parts.encoding().needed());
                expander = parts.expander(layout, Set.of());
                successors = new Successors<>(layout, true);
            }
        }
    }

    private Outcome<S, A> inside(A action, S after) {
        return new Outcome<>(Optional.of(action), after, "to");
    }

    private Outcome<S, A> outside(A action, S after) {
        return new Outcome<>(Optional.of(action), after, "out of the constraint to");
    }

    private Outcome<S, A> cut(S after) {
        return new Outcome<>(Optional.empty(), after, "cut");
    }
}
