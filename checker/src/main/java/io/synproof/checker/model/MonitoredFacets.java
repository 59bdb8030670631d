package io.synproof.checker.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The facets of a model with a monitor at its side: all are the model's, and a full memory cuts.
 *
 * @param <M> what the monitor remembers
 */
interface MonitoredFacets<S, A, L, M> extends LabelledModel<MonitoredState<S, M>, A, L> {

    /** The model that is watched. */
    LabelledModel<S, A, L> model();

    /** Whether the memory exceeds its bound: the state beside it is then cut. */
    boolean isFull(M memory);

    /** The memory where everything begins. */
    M memoryAt(S start);

    /** The memory after a step that was taken before a run begins. */
    M memoryAfter(M memory, PastStep<S, L> step);

    @Override
    default List<MonitoredState<S, M>> initialStates() {
        List<PastStep<S, L>> past = model().history();
        return model().initialStates().stream()
                .map(state -> new MonitoredState<>(
                        state, past.isEmpty() ? memoryAt(state) : memory(past, past.size())))
                .toList();
    }

    @Override
    default List<PastStep<MonitoredState<S, M>, L>> history() {
        List<PastStep<S, L>> past = model().history();
        return IntStream.range(0, past.size())
                .mapToObj(i -> new PastStep<>(
                        new MonitoredState<>(past.get(i).before(), memory(past, i)),
                        past.get(i).label(),
                        new MonitoredState<>(past.get(i).after(), memory(past, i + 1))))
                .toList();
    }

    /** The memory after the first of some steps. */
    private M memory(List<PastStep<S, L>> past, int count) {
        M memory = memoryAt(past.getFirst().before());
        for (PastStep<S, L> step : past.subList(0, count)) {
            memory = memoryAfter(memory, step);
        }
        return memory;
    }

    @Override
    default List<A> actions(MonitoredState<S, M> monitored) {
        return model().actions(monitored.state());
    }

    @Override
    default Optional<Predicate<MonitoredState<S, M>>> constraint() {
        return model().constraint().map(within -> monitored -> within.test(monitored.state()));
    }

    @Override
    default Optional<Predicate<MonitoredState<S, M>>> cut() {
        Predicate<S> cut = model().cut().orElse(_ -> false);
        return Optional.of(monitored -> isFull(monitored.memory()) || cut.test(monitored.state()));
    }

    @Override
    default boolean isProperEnd(MonitoredState<S, M> monitored) {
        return model().isProperEnd(monitored.state());
    }

    @Override
    default int faults(A action) {
        return model().faults(action);
    }

    @Override
    default boolean isTick(A action) {
        return model().isTick(action);
    }

    @Override
    default boolean awaitsTime(MonitoredState<S, M> monitored) {
        return model().awaitsTime(monitored.state());
    }

    @Override
    default List<A> overflowing(MonitoredState<S, M> monitored) {
        return model().overflowing(monitored.state());
    }

    @Override
    default Optional<Projection<MonitoredState<S, M>, Set<String>>> limits() {
        return model().limits().map(Projection::monitored);
    }

    @Override
    default String describe(MonitoredState<S, M> monitored) {
        return "MonitoredState[state=" + model().describe(monitored.state()) + ", memory="
                + monitored.memory() + "]";
    }

    /** The model's view, and what the monitor remembers. */
    @Override
    default Optional<StateView> view(MonitoredState<S, M> monitored) {
        return model().view(monitored.state()).map(view -> beside(view, monitored.memory()));
    }

    @Override
    default Optional<StateView> components(MonitoredState<S, M> monitored) {
        return model().components(monitored.state()).map(view -> beside(view, monitored.memory()));
    }

    private StateView beside(StateView view, M memory) {
        return memory == Unit.UNIT ? view : view.and("monitor", memory);
    }

    /** The model's picture of its part of the run, and what the monitor remembers at the end. */
    @Override
    default Optional<String> picture(Trace<MonitoredState<S, M>, A> run) {
        Trace<S, A> own = new Trace<>(
                run.initial().state(),
                run.steps().stream()
                        .map(step -> new Step<>(
                                step.before().state(),
                                step.action(),
                                step.after().state()))
                        .toList(),
                model());
        M memory = run.last().memory();
        String remembered = memory == Unit.UNIT ? "" : "\nmonitor:  " + memory;
        return model().picture(own).map(picture -> picture + remembered);
    }

    @Override
    default String kind(A action) {
        return model().kind(action);
    }

    @Override
    default Set<String> kinds() {
        return model().kinds();
    }
}
