package io.synproof.checker.model;

import java.util.Objects;

/**
 * A model and a monitor side by side: what {@link LabelledModel#monitoredBy} gives.
 *
 * @param model the model
 * @param monitor the monitor, which sees every label
 */
public record MonitoredModel<S, A, L, M>(
        LabelledModel<S, A, L> model, Monitor<? super L, M> monitor)
        implements MonitoredFacets<S, A, L, M> {
    /** Of these, none of which is null. */
    public MonitoredModel {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(monitor, "monitor");
    }

    @Override
    public M memoryAt(S start) {
        return monitor.initial();
    }

    @Override
    public M memoryAfter(M memory, PastStep<S, L> step) {
        return monitor.next(memory, step.label());
    }

    @Override
    public Transition<MonitoredState<S, M>, L> step(MonitoredState<S, M> monitored, A action) {
        Transition<S, L> step = model.step(monitored.state(), action);
        M memory = monitor.next(monitored.memory(), step.label());
        return new Transition<>(new MonitoredState<>(step.after(), memory), step.label());
    }

    @Override
    public boolean isFull(M memory) {
        return monitor.isFull(memory);
    }
}
