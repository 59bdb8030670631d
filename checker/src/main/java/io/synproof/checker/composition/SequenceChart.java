package io.synproof.checker.composition;

import io.synproof.checker.model.Trace;
import java.util.List;
import java.util.OptionalInt;

/**
 * A run of a {@link Composition} as a sequence diagram: a lifeline for each process, a row for each
 * step, and the flight of each message from where it was sent to where it arrived.
 *
 * @param lifelines the names of the processes, by number
 * @param start the parts of the state at the start, a text each
 * @param rows a row for each step, in order
 * @param flights the messages, in the order of sending; those that were there at the start first
 */
public record SequenceChart(
        List<String> lifelines, List<String> start, List<Row> rows, List<Flight> flights) {

    /**
     * A step.
     *
     * @param number the first step is 1
     * @param process the process that acts; empty if the medium, the clock, or all do
     * @param action what happens
     * @param changes what it changes in the process, in the environment, and, if all act, in all
     */
    public record Row(int number, OptionalInt process, String action, List<String> changes) {

        /** A row whose list is copied. */
        public Row {
            changes = List.copyOf(changes);
        }
    }

    /**
     * A message on its way.
     *
     * @param number the first one is 1
     * @param message its text, when it was sent
     * @param from the process that sent it; empty if it was there at the start, or came by a step
     *     of the state as a whole
     * @param sentIn the step; 0 for the start
     * @param copyOf the number of the message of which the medium made this copy
     * @param to the process that it is for; empty if there are several
     * @param arrivals where it arrived, and in which steps; several only if the medium keeps it
     * @param endsIn the step in which it arrived for the last time or was lost; empty if it is in
     *     flight at the end
     * @param isLost whether the medium lost it, or had no room for it
     */
    public record Flight(
            int number,
            String message,
            OptionalInt from,
            int sentIn,
            OptionalInt copyOf,
            OptionalInt to,
            List<Arrival> arrivals,
            OptionalInt endsIn,
            boolean isLost) {

        /** A flight whose list is copied. */
        public Flight {
            arrivals = List.copyOf(arrivals);
        }

        /** The number and the message, such as {@code #1 ask}. */
        public String label() {
            return "#" + number + " " + message;
        }

        /** Whether it is lost in this step. */
        public boolean isLostIn(int step) {
            return isLost && endsIn.isPresent() && endsIn.getAsInt() == step;
        }

        /** The process at which it arrives in this step. */
        public OptionalInt arrivesIn(int step) {
            return arrivals.stream()
                    .filter(arrival -> arrival.step() == step)
                    .mapToInt(Arrival::process)
                    .findFirst();
        }
    }

    /** The arrival of a message at a process, in a step. */
    public record Arrival(int step, int process) {}

    /** A chart whose lists are copied. */
    public SequenceChart {
        lifelines = List.copyOf(lifelines);
        start = List.copyOf(start);
        rows = List.copyOf(rows);
        flights = List.copyOf(flights);
    }

    /**
     * The diagram of a run.
     *
     * @throws IllegalArgumentException if it is not a run of the model
     */
    public static <S, A> SequenceChart of(Composition<S, A, ?, ?, ?, ?> model, Trace<S, A> run) {
        return SequenceChartBuilder.of(model, run);
    }

    /** The messages that arrive in a step, in the order of sending. */
    public List<Flight> arriving(int step) {
        return flights.stream()
                .filter(flight -> flight.arrivesIn(step).isPresent())
                .toList();
    }

    /** The messages that are sent in a step, or that the medium copies. */
    public List<Flight> sent(int step) {
        return flights.stream().filter(flight -> flight.sentIn() == step).toList();
    }

    /** The messages that are lost in a step. */
    public List<Flight> lost(int step) {
        return flights.stream().filter(flight -> flight.isLostIn(step)).toList();
    }

    /** The messages that are in flight at the end. */
    public List<Flight> inFlight() {
        return flights.stream().filter(flight -> flight.endsIn().isEmpty()).toList();
    }

    /** The diagram in characters: time runs downwards. */
    @Override
    public String toString() {
        return SequenceChartText.of(this);
    }
}
