package io.synproof.checker.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The table of a comparison, in Markdown. */
final class Rows {
    static final String HEADER = """
            | case | peer | our threads | our wall s | our CPU s | peer's wall s | peer's CPU s \
            | wall, times as fast | CPU, times as fast | our bytes a state, of all |
            |---|---|---|---|---|---|---|---|---|---|
            """;

    private Rows() {}

    /**
     * One row.
     *
     * @param ours our runs, at least one
     * @param theirs the peer's runs, each made in the same round as ours; empty if there is none
     */
    static String row(Case given, int threads, List<Ours> ours, List<Timed> theirs) {
        List<String> cells = new ArrayList<>(List.of(
                given.name(),
                given.peer().label(),
                Integer.toString(threads),
                seconds(values(ours, run -> run.timed().wall())),
                seconds(values(ours, run -> run.timed().cpu()))));
        if (given.peer() instanceof Peer.Quoted quoted) {
            cells.add("");
            cells.add(number(quoted.cpu()));
            cells.add("");
            cells.add(spread(values(ours, run -> quoted.cpu() / run.timed().cpu())));
        } else if (theirs.isEmpty()) {
            cells.addAll(List.of("", "", "", ""));
        } else {
            cells.add(seconds(values(theirs, Timed::wall)));
            cells.add(seconds(values(theirs, Timed::cpu)));
            cells.add(spread(ratios(ours, theirs, Timed::wall)));
            cells.add(spread(ratios(ours, theirs, Timed::cpu)));
        }
        cells.add(number(ours.getFirst().bytesPerState()) + ", "
                + number(ours.getFirst().totalBytesPerState()));
        return "| " + String.join(" | ", cells) + " |";
    }

    private static List<Double> ratios(
            List<Ours> ours, List<Timed> theirs, ToDoubleFunction<Timed> measure) {
        return IntStream.range(0, Math.min(ours.size(), theirs.size()))
                .mapToObj(i -> measure.applyAsDouble(theirs.get(i))
                        / measure.applyAsDouble(ours.get(i).timed()))
                .toList();
    }

    private static <T> List<Double> values(List<T> runs, ToDoubleFunction<T> measure) {
        return runs.stream().map(measure::applyAsDouble).toList();
    }

    private static String seconds(List<Double> values) {
        return number(median(values));
    }

    /** Median, least and greatest. */
    private static String spread(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return "%s (%s to %s)"
                .formatted(
                        number(median(values)),
                        number(sorted.getFirst()),
                        number(sorted.getLast()));
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
