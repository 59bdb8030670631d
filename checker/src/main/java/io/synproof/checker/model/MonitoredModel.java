package io.synproof.checker.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A model and a monitor side by side: what {@link LabelledModel#monitoredBy} gives.
 *
 * @param model the model
 * @param monitor the monitor, which sees every label
 */
public record MonitoredModel<S, A, L, M>(
        LabelledModel<S, A, L> model, Monitor<? super L, M> monitor)
        implements LabelledModel<MonitoredState<S, M>, A, L> {

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
    public List<A> actions(MonitoredState<S, M> monitored) {
        return model.actions(monitored.state());
    }

    @Override
    public Transition<MonitoredState<S, M>, L> step(MonitoredState<S, M> monitored, A action) {
        Transition<S, L> step = model.step(monitored.state(), action);
        M memory = monitor.next(monitored.memory(), step.label());
        return new Transition<>(new MonitoredState<>(step.after(), memory), step.label());
    }

    @Override
    public Optional<Predicate<MonitoredState<S, M>>> constraint() {
        return model.constraint().map(within -> monitored -> within.test(monitored.state()));
    }

    @Override
    public Optional<Predicate<MonitoredState<S, M>>> cut() {
        Predicate<S> cut = model.cut().orElse(_ -> false);
        return Optional.of(
                monitored -> monitor.isFull(monitored.memory()) || cut.test(monitored.state()));
    }

    @Override
    public boolean isProperEnd(MonitoredState<S, M> monitored) {
        return model.isProperEnd(monitored.state());
    }

    @Override
    public int faults(A action) {
        return model.faults(action);
    }

    @Override
    public boolean isTick(A action) {
        return model.isTick(action);
    }

    @Override
    public boolean awaitsTime(MonitoredState<S, M> monitored) {
        return model.awaitsTime(monitored.state());
    }

    @Override
    public List<A> overflowing(MonitoredState<S, M> monitored) {
        return model.overflowing(monitored.state());
    }

    @Override
    public Optional<Projection<MonitoredState<S, M>, Set<String>>> limits() {
        return model.limits().map(Projection::monitored);
    }

    @Override
    public String describe(MonitoredState<S, M> monitored) {
        return "MonitoredState[state=" + model.describe(monitored.state()) + ", memory="
                + monitored.memory() + "]";
    }

    /** The model's picture of its part of the run, and what the monitor remembers at the end. */
    @Override
    public Optional<String> picture(Trace<MonitoredState<S, M>, A> run) {
        Trace<S, A> own = new Trace<>(
                run.initial().state(),
                run.steps().stream()
                        .map(step -> new Step<>(
                                step.before().state(),
                                step.action(),
                                step.after().state()))
                        .toList(),
                model);
        M memory = run.last().memory();
        String remembered = memory == Unit.UNIT ? "" : "\nmonitor:  " + memory;
        return model.picture(own).map(picture -> picture + remembered);
    }

    @Override
    public String kind(A action) {
        return model.kind(action);
    }

    @Override
    public Set<String> kinds() {
        return model.kinds();
    }
}
