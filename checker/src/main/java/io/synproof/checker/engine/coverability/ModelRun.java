package io.synproof.checker.engine.coverability;

import io.synproof.checker.composition.Composition;
import io.synproof.checker.composition.CompositionSemantics;
import io.synproof.checker.composition.StepEvent;
import io.synproof.checker.engine.expand.ControlSteps;
import io.synproof.checker.engine.expand.WatchedComposition;
import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import io.synproof.checker.model.Transition;
import io.synproof.checker.model.ValueText;
import io.synproof.checker.property.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A run taken by the model's own steps, as turns say; it stops where one cannot be taken. */
final class ModelRun<S, A> {
    private final WatchedComposition<S, A> watched;
    private final LabelledModel<S, A, ?> model;
    private final ControlSteps<S, A, ?, ?, ?, ?> control;
    private final List<Step<S, A>> steps = new ArrayList<>();
    private final S initial;
    private S state;
    private Optional<String> obstacle = Optional.empty();
    private Optional<Object> label = Optional.empty();

    ModelRun(WatchedComposition<S, A> watched, ControlSteps<S, A, ?, ?, ?, ?> control) {
        this.watched = watched;
        this.model = watched.model();
        this.control = control;
        this.initial = model.initialStates().getFirst();
        this.state = initial;
    }

    /** Takes the turns, and for a deadlock loses what is left. */
    void take(List<ExactRun.Turn<A>> turns, Property<S, A> property) {
        for (ExactRun.Turn<A> turn : turns) {
            turn.lost().forEach(message -> medium(message, false));
            turn.copied().forEach(message -> medium(message, true));
            take(turn.step().action());
        }
        if (property.isDecidedByDeadlock()) {
            for (int message : control.messagesOf(state)) {
                medium(message, false);
            }
        }
        if (obstacle.isEmpty() && !decides(property)) {
            obstacle = Optional.of("a run that comes near by losses that the model does not have"
                    + " ends without deciding it");
        }
    }

    @SuppressWarnings("unchecked")
    private boolean decides(Property<S, A> property) {
        return property instanceof Property.EveryLabel<S, A, ?> labels
                ? label.filter(seen -> !((Predicate<Object>) labels.predicate()).test(seen))
                        .isPresent()
                : property.isDecidedIn(model, state);
    }

    /** Why the run is none of the model; empty if it is. */
    Optional<String> obstacle() {
        return obstacle;
    }

    Trace<S, A> trace() {
        return new Trace<>(initial, steps, model);
    }

    private void take(A action) {
        if (obstacle.isEmpty()) {
            if (model.actions(state).contains(action)) {
                Transition<S, ?> step = model.step(state, action);
                steps.add(new Step<>(state, action, step.after()));
                state = step.after();
                label = Optional.of(step.label());
            } else {
                obstacle = Optional.of("the run that would decide it takes "
                        + ValueText.of(action) + " as step " + (steps.size() + 1)
                        + ", which the model's medium does not allow there");
            }
        }
    }

    /** Lets the medium lose or copy a message, by a step that changes nothing else if it can. */
    private void medium(int message, boolean copy) {
        if (obstacle.isEmpty()) {
            Object value = control.message(message);
            List<A> ways = ways(value, copy);
            Optional<A> way = ways.stream()
                    .filter(action -> control.controlOf(model.next(state, action))
                            == control.controlOf(state))
                    .findFirst()
                    .or(() -> ways.stream().findFirst());
            if (way.isPresent()) {
                take(way.get());
            } else {
                obstacle = Optional.of("the run that would decide it needs "
                        + (copy ? "another copy of " : "the loss of ") + ValueText.of(value)
                        + " after step " + steps.size() + ", which the model does not have there");
            }
        }
    }

    @SuppressWarnings("unchecked")
    private List<A> ways(Object message, boolean copy) {
        var composition =
                (Composition<Object, A, Object, Object, Object, Object>) watched.composition();
        var semantics = CompositionSemantics.of(composition, watched.own(state));
        StepEvent<Object> wanted =
                copy ? new StepEvent.Duplicated<>(message) : new StepEvent.Lost<>(message);
        return semantics.actions().stream()
                .filter(action -> semantics.event(action).equals(wanted))
                .toList();
    }
}
