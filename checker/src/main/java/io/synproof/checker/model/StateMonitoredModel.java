package io.synproof.checker.model;

import java.util.Objects;

/**
 * A model and a monitor of its states side by side: what {@link LabelledModel#watchedBy} gives.
 *
 * @param model the model
 * @param monitor the monitor, which sees every step
 */
public record StateMonitoredModel<S, A, L, M>(
        LabelledModel<S, A, L> model, StateMonitor<? super S, ? super L, M> monitor)
        implements MonitoredFacets<S, A, L, M> {
    /** Of these, none of which is null. */
    public StateMonitoredModel {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(monitor, "monitor");
    }

    @Override
    public M memoryAt(S start) {
        return monitor.initial(start);
    }

    @Override
    public M memoryAfter(M memory, PastStep<S, L> step) {
        return monitor.next(memory, step.before(), step.label(), step.after());
    }

    @Override
    public Transition<MonitoredState<S, M>, L> step(MonitoredState<S, M> monitored, A action) {
        Transition<S, L> step = model.step(monitored.state(), action);
        M memory = monitor.next(monitored.memory(), monitored.state(), step.label(), step.after());
        return new Transition<>(new MonitoredState<>(step.after(), memory), step.label());
    }

    @Override
    public boolean isFull(M memory) {
        return monitor.isFull(memory);
    }
}
