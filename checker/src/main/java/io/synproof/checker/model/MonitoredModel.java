package io.synproof.checker.model;

import java.util.List;

/**
 * A model and a monitor side by side: what {@link LabelledModel#monitoredBy} gives.
 *
 * @param model the model
 * @param monitor the monitor, which sees every label
 */
public record MonitoredModel<S, A, L, M>(
        LabelledModel<S, A, L> model, Monitor<? super L, M> monitor)
        implements MonitoredFacets<S, A, L, M> {

    @Override
    public List<MonitoredState<S, M>> initialStates() {
        M memory = memory();
        return model.initialStates().stream()
                .map(state -> new MonitoredState<>(state, memory))
                .toList();
    }

    /** What the monitor remembers of what was before the first step. */
    private M memory() {
        M memory = monitor.initial();
        for (L label : model.history()) {
            memory = monitor.next(memory, label);
        }
        return memory;
    }

    @Override
    public List<L> history() {
        return model.history();
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
