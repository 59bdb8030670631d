package io.synproof.checker.composition;

import io.synproof.checker.composition.SequenceChart.Arrival;
import io.synproof.checker.composition.SequenceChart.Flight;
import io.synproof.checker.composition.SequenceChart.Row;
import io.synproof.checker.model.StateView;
import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import io.synproof.checker.model.Unit;
import io.synproof.checker.model.ValueText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A sequence diagram in the making: the flights of messages are followed step by step. */
final class SequenceChartBuilder<S, A, L, P, M, E> {
    private final Composition<S, A, L, P, M, E> model;
    private final List<Flight> flights = new ArrayList<>();
    private final List<Airborne<M>> airborne = new ArrayList<>();

    /** A message in flight: the index of its flight, and what it is by now. */
    private record Airborne<M>(int flight, M message) {}

    private SequenceChartBuilder(Composition<S, A, L, P, M, E> model) {
        this.model = model;
    }

    static <S, A, L, P, M, E> SequenceChart of(
            Composition<S, A, L, P, M, E> model, Trace<S, A> run) {
        return new SequenceChartBuilder<>(model).chart(run);
    }

    private SequenceChart chart(Trace<S, A> run) {
        CompositeState<P, M, E> start = model.parts(run.initial());
        start.messages().forEach(message -> send(message, OptionalInt.empty(), 0));
        List<Row> rows = new ArrayList<>();
        for (Step<S, A> step : run.steps()) {
            rows.add(row(rows.size() + 1, step));
        }
        return new SequenceChart(
                IntStream.range(0, start.processes().size())
                        .mapToObj(model::nameOf)
                        .toList(),
                view(start).parts().stream().map(StateView.Part::toString).toList(),
                rows,
                flights);
    }

    private StateView view(CompositeState<P, M, E> parts) {
        StateView processes = new StateView(IntStream.range(0, parts.processes().size())
                .mapToObj(i ->
                        new StateView.Part(model.nameOf(i), parts.processes().get(i)))
                .toList());
        return with(processes, parts.environment());
    }

    private StateView with(StateView view, E environment) {
        return environment == Unit.UNIT ? view : view.and("environment", environment);
    }

    private Row row(int number, Step<S, A> step) {
        StepEvent<M> event = CompositionSemantics.of(model, step.before()).event(step.action());
        CompositeState<P, M, E> before = model.parts(step.before());
        CompositeState<P, M, E> after = model.parts(step.after());
        OptionalInt process = follow(event, number);
        reconcile(after.messages(), number);
        return new Row(
                number,
                process,
                ValueText.of(step.action()),
                process.isPresent()
                        ? changes(process.getAsInt(), before, after)
                        : view(before).changes(view(after)));
    }

    private List<String> changes(
            int process, CompositeState<P, M, E> before, CompositeState<P, M, E> after) {
        return own(process, before).changes(own(process, after));
    }

    /** The process without its name, which the lifeline has, and the environment. */
    private StateView own(int process, CompositeState<P, M, E> parts) {
        return with(StateView.of("", parts.processes().get(process)), parts.environment());
    }

    /** The process that acts, if one does. */
    private OptionalInt follow(StepEvent<M> event, int step) {
        return switch (event) {
            case StepEvent.Moved<M>(int process, var sent) -> {
                sent.forEach(message -> send(message, OptionalInt.of(process), step));
                yield OptionalInt.of(process);
            }
            case StepEvent.Received<M>(int process, M message, var taken, var sent) -> {
                (taken.isEmpty() ? List.of(message) : taken)
                        .forEach(one -> arrive(one, process, step, !taken.isEmpty()));
                sent.forEach(one -> send(one, OptionalInt.of(process), step));
                yield OptionalInt.of(process);
            }
            case StepEvent.Lost<M>(M message) -> {
                find(message).ifPresent(one -> lose(one, step));
                yield OptionalInt.empty();
            }
            case StepEvent.Duplicated<M>(M message) -> {
                find(message).ifPresent(one -> copy(one, step));
                yield OptionalInt.empty();
            }
            case StepEvent.Ticked<M> _ -> {
                model.clock()
                        .ifPresent(clock -> airborne.replaceAll(one -> new Airborne<>(
                                one.flight(), clock.message(one.message()).after())));
                yield OptionalInt.empty();
            }
            case StepEvent.General<M> _ -> OptionalInt.empty();
        };
    }

    private void send(M message, OptionalInt from, int step) {
        send(message, from, step, OptionalInt.empty());
    }

    private void send(M message, OptionalInt from, int step, OptionalInt copyOf) {
        if (model.medium().order() == Medium.Order.SET && find(message).isPresent()) {
            return;
        }
        List<Integer> recipients = model.recipients(message);
        airborne.add(new Airborne<>(flights.size(), message));
        flights.add(new Flight(
                flights.size() + 1,
                ValueText.of(message),
                from,
                step,
                copyOf,
                recipients.size() == 1
                        ? OptionalInt.of(recipients.getFirst())
                        : OptionalInt.empty(),
                List.of(),
                OptionalInt.empty(),
                false));
    }

    /** The oldest of those that equal this one. */
    private Optional<Airborne<M>> find(M message) {
        return airborne.stream().filter(one -> one.message().equals(message)).findFirst();
    }

    private void arrive(M message, int process, int step, boolean leaves) {
        find(message).ifPresent(one -> {
            Flight flight = flights.get(one.flight());
            List<Arrival> arrivals = new ArrayList<>(flight.arrivals());
            arrivals.add(new Arrival(step, process));
            flights.set(one.flight(), ended(flight, arrivals, leaves, step, false));
            if (leaves) {
                airborne.remove(one);
            }
        });
    }

    private static Flight ended(
            Flight flight, List<Arrival> arrivals, boolean ends, int step, boolean isLost) {
        return new Flight(
                flight.number(),
                flight.message(),
                flight.from(),
                flight.sentIn(),
                flight.copyOf(),
                flight.to(),
                arrivals,
                ends ? OptionalInt.of(step) : OptionalInt.empty(),
                isLost);
    }

    private void lose(Airborne<M> one, int step) {
        Flight flight = flights.get(one.flight());
        flights.set(one.flight(), ended(flight, flight.arrivals(), true, step, true));
        airborne.remove(one);
    }

    private void copy(Airborne<M> one, int step) {
        Flight flight = flights.get(one.flight());
        send(one.message(), flight.from(), step, OptionalInt.of(flight.number()));
    }

    /** What the step has left in flight, where its event does not say: no room, or another way. */
    private void reconcile(List<M> messages, int step) {
        List<M> left = new ArrayList<>(messages);
        List<Airborne<M>> gone =
                airborne.stream().filter(one -> !left.remove(one.message())).toList();
        gone.forEach(one -> lose(one, step));
        left.forEach(message -> send(message, OptionalInt.empty(), step));
    }
}
