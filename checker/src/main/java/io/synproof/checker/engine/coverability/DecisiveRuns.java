package io.synproof.checker.engine.coverability;

import io.synproof.checker.composition.Medium.Order;
import io.synproof.checker.engine.expand.ControlSteps;
import io.synproof.checker.engine.expand.WatchedComposition;
import io.synproof.checker.model.Trace;
import io.synproof.checker.property.Property;
import java.util.List;
import java.util.Optional;

/** The runs of the model that decide a property, made of patterns that do; the shortest is kept. */
final class DecisiveRuns<S, A> {
    private final WatchedComposition<S, A> model;
    private final ControlSteps<S, A, ?, ?, ?, ?> steps;
    private final Property<S, A> property;
    private final boolean copies;
    private final boolean isSet;
    private final int[] initial;
    private Optional<Trace<S, A>> best = Optional.empty();
    private Optional<String> obstacle = Optional.empty();
    private int tried;

    /**
     * Runs of a model.
     *
     * @param model with room for any number of messages
     * @param copies whether every number of copies is asked for
     */
    DecisiveRuns(
            WatchedComposition<S, A> model,
            ControlSteps<S, A, ?, ?, ?, ?> steps,
            Property<S, A> property,
            boolean copies) {
        this.model = model;
        this.steps = steps;
        this.property = property;
        this.copies = copies;
        this.isSet = model.composition().medium().order() == Order.SET;
        this.initial = steps.messagesOf(model.model().initialStates().getFirst());
    }

    /** The steps to a pattern with exact counts; empty if rounding alone leads there. */
    Optional<List<ExactRun.Turn<A>>> exact(Pattern<A> pattern) {
        return new ExactRun<>(steps, copies, isSet, pattern).turns(initial);
    }

    /** Takes turns by the model's own steps, and says whether they decide the property. */
    boolean take(List<ExactRun.Turn<A>> turns) {
        tried++;
        ModelRun<S, A> run = new ModelRun<>(model, steps);
        run.take(turns, property);
        if (run.obstacle().isPresent()) {
            obstacle = obstacle.or(run::obstacle);
            return false;
        }
        keep(run.trace());
        return true;
    }

    /** Notes that a path was none of exact counts. */
    void missed() {
        obstacle = obstacle.or(() ->
                Optional.of("the path that would decide it takes a message that is not there"));
    }

    /** Keeps a run, if no other is as short. */
    void keep(Trace<S, A> run) {
        if (best.filter(known -> known.length() <= run.length()).isEmpty()) {
            best = Optional.of(run);
        }
    }

    /** The shortest run. */
    Optional<Trace<S, A>> best() {
        return best;
    }

    /** Why the first run that was tried is none of the model. */
    Optional<String> obstacle() {
        return obstacle;
    }

    /** How many were tried. */
    int tried() {
        return tried;
    }
}
