package io.synproof.checker.model;

import java.util.List;

/**
 * A model and a monitor of its states side by side: what {@link LabelledModel#watchedBy} gives.
 *
 * @param model the model
 * @param monitor the monitor, which sees every step
 */
public record StateMonitoredModel<S, A, L, M>(
        LabelledModel<S, A, L> model, StateMonitor<? super S, ? super L, M> monitor)
        implements MonitoredFacets<S, A, L, M> {

    @Override
    public List<MonitoredState<S, M>> initialStates() {
        return model.initialStates().stream()
                .map(state -> new MonitoredState<>(state, monitor.initial(state)))
                .toList();
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
