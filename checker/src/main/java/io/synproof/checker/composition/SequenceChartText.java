package io.synproof.checker.composition;

import io.synproof.checker.composition.SequenceChart.Flight;
import io.synproof.checker.composition.SequenceChart.Row;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A sequence diagram in characters: a row for each step, with the arrow of the message that arrives
 * or is lost; what the step changes, and what it sends, stand below its action.
 */
final class SequenceChartText {
    private static final String MARGIN = "   ";
    private static final int LEAST = 8;

    private final SequenceChart chart;
    private final List<Integer> columns;

    private SequenceChartText(SequenceChart chart) {
        this.chart = chart;
        this.columns = columns(chart);
    }

    static String of(SequenceChart chart) {
        SequenceChartText text = new SequenceChartText(chart);
        return Stream.of(
                        Stream.of("step  " + text.header(), text.start()),
                        chart.rows().stream().map(text::row),
                        text.end())
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
    }

    /** The columns of the lifelines: names and labels of arrows have room between them. */
    private static List<Integer> columns(SequenceChart chart) {
        return IntStream.range(1, chart.lifelines().size())
                .boxed()
                .reduce(
                        List.of(0),
                        (known, next) -> with(known, column(chart, known, next)),
                        (one, _) -> one);
    }

    private static List<Integer> with(List<Integer> known, int next) {
        return Stream.concat(known.stream(), Stream.of(next)).toList();
    }

    private static int column(SequenceChart chart, List<Integer> known, int next) {
        int behindName = known.getLast()
                + Math.max(LEAST, chart.lifelines().get(next - 1).length() + 2);
        return chart.flights().stream()
                .flatMapToInt(flight -> ends(flight)
                        .filter(to -> flight.from().isPresent())
                        .filter(to -> Math.max(to, flight.from().getAsInt()) == next)
                        .map(to -> Math.min(to, flight.from().getAsInt()))
                        .filter(other -> other < next)
                        .map(other -> known.get(other) + flight.label().length() + 8))
                .reduce(behindName, Math::max);
    }

    private static IntStream ends(Flight flight) {
        return IntStream.concat(
                flight.arrivals().stream().mapToInt(SequenceChart.Arrival::process),
                flight.isLost() ? flight.to().stream() : IntStream.empty());
    }

    private String header() {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            names.append(" ".repeat(columns.get(i) - names.length()))
                    .append(chart.lifelines().get(i));
        }
        return names.toString();
    }

    /** The lifelines without an event. */
    private StringBuilder lifelines() {
        StringBuilder line = new StringBuilder(" ".repeat(columns.getLast() + 1));
        columns.forEach(column -> line.setCharAt(column, '|'));
        return line;
    }

    private String start() {
        List<String> texts = chart.start();
        return Stream.of(
                        Stream.of("   0  " + lifelines() + MARGIN + texts.getFirst()),
                        texts.stream().skip(1).map(this::below),
                        chart.sent(0).stream().map(flight -> below("  " + sending(flight))))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
    }

    private String below(String text) {
        return "      " + lifelines() + MARGIN + text;
    }

    /** The first arrow that can be drawn has its line in common with the action. */
    private String row(Row row) {
        int step = row.number();
        StringBuilder line = lifelines();
        List<Flight> ending = Stream.concat(
                        chart.arriving(step).stream(), chart.lost(step).stream())
                .toList();
        Optional<Flight> drawn =
                ending.stream().filter(flight -> isArrow(flight, step)).findFirst();
        drawn.ifPresent(flight -> draw(line, flight, step));
        row.process().ifPresent(process -> line.setCharAt(columns.get(process), '*'));
        List<String> action = List.of(row.action().split("\n", -1));
        return Stream.of(
                        Stream.of("%4d  ".formatted(step) + line + MARGIN + action.getFirst()),
                        action.stream().skip(1).map(this::below),
                        row.changes().stream()
                                .flatMap(String::lines)
                                .map(text -> below("  " + text)),
                        ending.stream()
                                .filter(flight -> !drawn.equals(Optional.of(flight)))
                                .map(flight -> below("  " + ending(flight, step))),
                        chart.sent(step).stream().map(flight -> below("  " + sending(flight))))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
    }

    private static String ending(Flight flight, int step) {
        return flight.label() + (flight.isLostIn(step) ? " is lost" : " arrives");
    }

    private static String sending(Flight flight) {
        return flight.copyOf().isPresent()
                ? flight.label() + " is a copy of #" + flight.copyOf().getAsInt()
                : flight.from().isPresent()
                        ? "sends " + flight.label()
                        : flight.label() + " is there";
    }

    private static OptionalInt target(Flight flight, int step) {
        return flight.isLostIn(step) ? flight.to() : flight.arrivesIn(step);
    }

    private static boolean isArrow(Flight flight, int step) {
        return flight.from().isPresent()
                && target(flight, step).isPresent()
                && !flight.from().equals(target(flight, step))
                && flight.sentIn() < step;
    }

    /** From the sender to the receiver; the cross of a lost one stands before it. */
    private void draw(StringBuilder line, Flight flight, int step) {
        int from = columns.get(flight.from().orElseThrow());
        int to = columns.get(target(flight, step).orElseThrow());
        int first = Math.min(from, to) + 1;
        int last = Math.max(from, to) - 1;
        String label = " " + flight.label() + " ";
        int at = first + (last - first + 1 - label.length()) / 2;
        line.replace(first, last + 1, "-".repeat(last - first + 1));
        line.replace(at, at + label.length(), label);
        boolean rightwards = from < to;
        int head = rightwards ? last : first;
        if (flight.isLostIn(step)) {
            line.setCharAt(head, ' ');
            line.setCharAt(rightwards ? head - 1 : head + 1, 'x');
        } else {
            line.setCharAt(head, rightwards ? '>' : '<');
        }
    }

    private Stream<String> end() {
        List<Flight> left = chart.inFlight();
        return left.isEmpty()
                ? Stream.empty()
                : Stream.of("in flight at the end: "
                        + left.stream().map(Flight::label).collect(Collectors.joining(", ")));
    }
}
