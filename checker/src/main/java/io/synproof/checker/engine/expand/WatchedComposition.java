package io.synproof.checker.engine.expand;

import io.synproof.checker.composition.Composition;
import io.synproof.checker.composition.Medium;
import io.synproof.checker.composition.WithMedium;
import io.synproof.checker.model.LabelledModel;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.MonitoredModel;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.StateMonitor;
import io.synproof.checker.model.StateMonitoredModel;
import io.synproof.checker.model.StatePart;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A composition, and the monitor at its side if there is one.
 *
 * @param <S> what a state is, with what the monitor remembers if there is one
 */
public final class WatchedComposition<S, A> {
    private final LabelledModel<S, A, ?> model;
    private final Composition<?, A, ?, ?, ?, ?> composition;
    private final RunMonitor<?> monitor;

    private WatchedComposition(
            LabelledModel<S, A, ?> model,
            Composition<?, A, ?, ?, ?, ?> composition,
            RunMonitor<?> monitor) {
        this.model = model;
        this.composition = composition;
        this.monitor = monitor;
    }

    /** A model as a composition with or without a monitor; empty if it is something else. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static <S, A> Optional<WatchedComposition<S, A>> of(Model<S, A> model) {
        return switch (model) {
            case Composition<?, ?, ?, ?, ?, ?> plain ->
                Optional.of(new WatchedComposition<>(
                        (LabelledModel<S, A, ?>) model,
                        (Composition<?, A, ?, ?, ?, ?>) plain,
                        new RunMonitor.None<>()));
            case MonitoredModel<?, ?, ?, ?> monitored
            when monitored.model() instanceof Composition<?, ?, ?, ?, ?, ?> inner ->
                Optional.of(new WatchedComposition<>(
                        (LabelledModel<S, A, ?>) model,
                        (Composition<?, A, ?, ?, ?, ?>) inner,
                        new RunMonitor.OfLabels(monitored.monitor())));
            case StateMonitoredModel<?, ?, ?, ?> monitored
            when monitored.model() instanceof Composition<?, ?, ?, ?, ?, ?> inner ->
                Optional.of(new WatchedComposition<>(
                        (LabelledModel<S, A, ?>) model,
                        (Composition<?, A, ?, ?, ?, ?>) inner,
                        new RunMonitor.OfStates(monitored.monitor())));
            case Model<S, A> _ -> Optional.empty();
        };
    }

    /** The same with another medium. */
    public WatchedComposition<S, A> with(Medium medium) {
        return over(new WithMedium<>(composition, medium));
    }

    /** Another composition of the same states and labels, with the same monitor. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public WatchedComposition<S, A> over(Composition<?, A, ?, ?, ?, ?> other) {
        LabelledModel watched = switch (monitor) {
            case RunMonitor.None<?> _ -> other;
            case RunMonitor.OfLabels<?>(var labels) -> new MonitoredModel(other, labels);
            case RunMonitor.OfStates<?>(var states) -> new StateMonitoredModel(other, states);
        };
        return new WatchedComposition<>(watched, other, monitor);
    }

    /** The model. */
    public LabelledModel<S, A, ?> model() {
        return model;
    }

    /** The composition without its monitor. */
    public Composition<?, A, ?, ?, ?, ?> composition() {
        return composition;
    }

    RunMonitor<?> monitor() {
        return monitor;
    }

    /** Whether there is a monitor. */
    public boolean isMonitored() {
        return monitor.isThere();
    }

    /** Whether the monitor reads what is in flight. */
    public boolean readsMedium() {
        return monitor instanceof RunMonitor.OfStates<?>(var states)
                && states.parts().contains(StatePart.MEDIUM);
    }

    /** A state without what the monitor remembers. */
    public Object own(S state) {
        return isMonitored() ? ((MonitoredState<?, ?>) state).state() : state;
    }

    /**
     * What the monitor remembers after a step between two of the composition's own states, which
     * are asked for if it sees them.
     */
    @SuppressWarnings("unchecked")
    public Object memoryAfter(
            Object memory, Supplier<Object> before, Object label, Supplier<Object> after) {
        return switch (monitor) {
            case RunMonitor.None<?> _ -> memory;
            case RunMonitor.OfLabels<?>(var labels) ->
                ((Monitor<Object, Object>) labels).next(memory, label);
            case RunMonitor.OfStates<?>(var states) ->
                ((StateMonitor<Object, Object, Object>) states)
                        .next(memory, before.get(), label, after.get());
        };
    }

    /** Whether the monitor has no room for a memory. */
    public boolean isFull(Object memory) {
        return switch (monitor) {
            case RunMonitor.None<?> _ -> false;
            case RunMonitor.OfLabels<?>(var labels) -> labels.isFull(memory);
            case RunMonitor.OfStates<?>(var states) -> states.isFull(memory);
        };
    }
}
