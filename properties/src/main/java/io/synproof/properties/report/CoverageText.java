package io.synproof.properties.report;

import io.synproof.model.endpoint.State;
import io.synproof.properties.sampling.ArrivalKind;
import io.synproof.properties.sampling.CoverageTable;
import io.synproof.properties.sampling.ScenarioCoverage;
import io.synproof.properties.sampling.SegmentClass;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes of segments and the states in which random runs delivered them, as a table. */
public final class CoverageText {
    private static final int FIRST = 13;
    private static final int COLUMN = 10;

    private CoverageText() {}

    /** The table, and what it says. */
    public static List<String> lines(CoverageTable table) {
        String head = cell("", FIRST)
                + Stream.of(SegmentClass.values())
                        .map(segment -> right(segment.toString()))
                        .collect(Collectors.joining());
        Stream<String> rows = Stream.of(State.values()).map(state -> row(table, state));
        Stream<String> loud = table.contradictions() == 0
                ? Stream.empty()
                : Stream.of("!!! " + table.contradictions()
                        + " DISAGREE: a random run met what the search says is impossible");
        return Stream.of(
                        Stream.of("How often a segment met a state in the random runs:", head),
                        rows,
                        notes(table),
                        table.scenarios().stream()
                                .filter(one -> !one.missed().isEmpty())
                                .map(CoverageText::missed),
                        loud)
                .flatMap(some -> some)
                .toList();
    }

    private static Stream<String> notes(CoverageTable table) {
        return Stream.of(
                "- impossible in all " + table.scenarios().size() + " scenarios; ! possible in"
                        + " one, and missed; ? a search was cut short",
                String.format(
                        Locale.ROOT,
                        "%,d arrivals are possible, counted in each scenario by itself: %,d met,"
                                + " %,d without the bias",
                        table.possible(),
                        table.met(),
                        table.metWithoutBias()));
    }

    private static String missed(ScenarioCoverage one) {
        return "missed in " + one.setup().options() + ": "
                + one.missed().stream()
                        .map(ArrivalKind::toString)
                        .collect(Collectors.joining("; "));
    }

    private static String row(CoverageTable table, State state) {
        return cell(state.toString(), FIRST)
                + Stream.of(SegmentClass.values())
                        .map(segment -> right(text(table, new ArrivalKind(state, segment))))
                        .collect(Collectors.joining());
    }

    private static String text(CoverageTable table, ArrivalKind pair) {
        return switch (table.cell(pair)) {
            case MET -> String.format(Locale.ROOT, "%,d", table.count(pair));
            case MISSED -> "!";
            case IMPOSSIBLE -> "-";
            case UNKNOWN -> "?";
        };
    }

    private static String cell(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - text.length()));
    }

    private static String right(String text) {
        return " ".repeat(Math.max(1, COLUMN - text.length())) + text;
    }
}
