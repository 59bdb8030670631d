package io.synproof.export;

import io.synproof.checker.composition.SequenceChart;
import io.synproof.checker.composition.SequenceChart.Flight;
import io.synproof.checker.composition.SequenceChart.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A sequence diagram as a picture: an arrow leads from where a message was sent down to where it
 * arrived, so a steep one was long under way; one that is lost ends in a cross, one that is in
 * flight at the end is dotted.
 */
final class SequenceSvg {
    private static final int LINE = 16;
    private static final int TOP = 60;
    private static final int LEFT = 60;
    private static final int COLUMN = 150;
    private static final int LETTER = 7;

    /** A longer message is cut; the whole of it is shown where the pointer is. */
    private static final int MOST_LETTERS = 36;

    private static final String STYLE = """
            <style>
              svg { color-scheme: light dark; font: 12px monospace; }
              text { fill: light-dark(#111, #eee); }
              line, path { stroke: light-dark(#333, #ccc); fill: none; }
              .lifeline { stroke: light-dark(#aaa, #666); }
              .step { font-weight: bold; }
              .event { fill: light-dark(#333, #ccc); }
              .lost, .cross { stroke: light-dark(#b00, #f66); }
              .flying { stroke-dasharray: 2 4; }
              .copy { stroke-dasharray: 7 3; }
              .label { paint-order: stroke; stroke: light-dark(#fff, #1c1b22); stroke-width: 3; }
            </style>
            """;

    private final SequenceChart chart;
    private final List<Integer> tops = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final int bottom;
    private final StringBuilder svg = new StringBuilder();

    /** The place of a message's text, whose letters have this height. */
    private record Label(int x, int y, int letters) {
        boolean overlaps(Label other) {
            return Math.abs(y - other.y) < LINE - 2
                    && x < other.x + other.letters * LETTER
                    && other.x < x + letters * LETTER;
        }
    }

    private SequenceSvg(SequenceChart chart) {
        this.chart = chart;
        int y = TOP;
        tops.add(y);
        y += Math.max(1, chart.start().size()) * LINE + LINE;
        for (Row row : chart.rows()) {
            tops.add(y);
            y += (1 + texts(row).size()) * LINE + LINE / 2;
        }
        this.bottom = y;
    }

    static String of(TraceExport<?, ?> export, SequenceChart chart) {
        return new SequenceSvg(chart).text(export);
    }

    private static List<String> texts(Row row) {
        return row.changes().stream().flatMap(String::lines).toList();
    }

    private String text(TraceExport<?, ?> export) {
        int longest = Stream.concat(
                        chart.start().stream(),
                        chart.rows().stream()
                                .flatMap(row -> Stream.concat(
                                        Stream.of("00. " + row.action()), texts(row).stream())))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        int width =
                Math.max(margin() + (longest + 4) * LETTER, export.title().length() * LETTER + 20);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\">\n"
                .formatted(width, bottom + LINE));
        svg.append(STYLE).append("<title>").append(escaped(export.title())).append("</title>\n");
        write(10, 20, "title", export.title());
        for (int i = 0; i < chart.lifelines().size(); i++) {
            write(
                    x(i) - chart.lifelines().get(i).length() * LETTER / 2,
                    44,
                    "name",
                    chart.lifelines().get(i));
            line("lifeline", x(i), TOP - LINE / 2, x(i), bottom);
        }
        write(tops.getFirst(), "start", chart.start());
        chart.rows().forEach(this::row);
        chart.flights().forEach(this::flight);
        export.loop().ifPresent(this::cycle);
        return svg.append("</svg>\n").toString();
    }

    private int x(int process) {
        return LEFT + process * COLUMN;
    }

    /** Behind all lifelines, and behind the messages between the last two. */
    private int margin() {
        int last = chart.lifelines().size() - 1;
        boolean isAlone = chart.flights().isEmpty();
        return x(last) + (isAlone ? 40 : COLUMN / 2);
    }

    private void row(Row row) {
        int y = tops.get(row.number());
        row.process()
                .ifPresent(process ->
                        svg.append("<circle class=\"event\" cx=\"%d\" cy=\"%d\" r=\"4\"/>\n"
                                .formatted(x(process), y)));
        write(margin(), y + 4, "step", row.number() + ". " + row.action());
        write(y + LINE, "change", texts(row));
    }

    private void write(int y, String kind, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            write(margin() + 2 * LETTER, y + 4 + i * LINE, kind, texts.get(i));
        }
    }

    private void flight(Flight flight) {
        String copy = flight.copyOf().isPresent() ? " copy" : "";
        flight.arrivals().forEach(arrival -> {
            int x = x(arrival.process());
            int y = tops.get(arrival.step());
            int back = x >= start(flight) ? -1 : 1;
            arrow(flight, "arrow" + copy, x, y);
            svg.append("<path class=\"head\" d=\"M %d %d l %d 4 l %d 4\"/>\n"
                    .formatted(x + 12 * back, y - 4, -8 * back, 8 * back));
        });
        if (flight.isLost()) {
            int y = tops.get(flight.endsIn().orElseThrow());
            arrow(flight, "lost" + copy, halfway(flight), y);
            svg.append("<path class=\"cross\" d=\"M %d %d l 8 8 m -8 0 l 8 -8\"/>\n"
                    .formatted(halfway(flight) - 4, y - 4));
        } else if (flight.endsIn().isEmpty() && flight.arrivals().isEmpty()) {
            arrow(flight, "flying" + copy, halfway(flight), bottom);
        }
    }

    /** A message without a sender comes from the left. */
    private int start(Flight flight) {
        return flight.from().stream().map(this::x).findFirst().orElse(10);
    }

    /** On the way to whom it is for; of a message for several, beside its sender. */
    private int halfway(Flight flight) {
        int start = start(flight);
        return flight.to().stream()
                .map(to -> (start + x(to)) / 2)
                .findFirst()
                .orElse(start + COLUMN / 3);
    }

    private void arrow(Flight flight, String kind, int x, int y) {
        int from = start(flight);
        int fromY = tops.get(flight.sentIn());
        line(kind, from, fromY, x, y);
        label((from + x) / 2 + 4, (fromY + y) / 2 - 3, flight.label());
    }

    /** Beside the middle of the arrow, left of the steps, and below other messages there. */
    private void label(int x, int y, String text) {
        String shown = text.length() <= MOST_LETTERS
                ? text
                : text.substring(0, MOST_LETTERS - 1) + "\u2026";
        int left = Math.max(4, Math.min(x, margin() - (shown.length() + 2) * LETTER));
        Label place = new Label(left, y, shown.length());
        while (labels.stream().anyMatch(place::overlaps)) {
            place = new Label(left, place.y + 2, place.letters);
        }
        labels.add(place);
        svg.append("<text class=\"label\" x=\"%d\" y=\"%d\">%s%s</text>\n"
                .formatted(
                        place.x,
                        place.y,
                        shown.equals(text) ? "" : "<title>" + escaped(text) + "</title>",
                        escaped(shown)));
    }

    private void cycle(int loop) {
        boolean repeats = loop < chart.rows().size();
        int top = repeats ? tops.get(loop + 1) - LINE / 2 : bottom - LINE;
        svg.append("<path class=\"cycle\" d=\"M 16 %d H 6 V %d H 16\"/>\n".formatted(top, bottom));
        write(8, bottom + 12, "cycle", repeats ? "repeats for ever" : "nothing happens any more");
    }

    private void line(String kind, int x, int y, int toX, int toY) {
        svg.append("<line class=\"%s\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>\n"
                .formatted(kind, x, y, toX, toY));
    }

    private void write(int x, int y, String kind, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>\n",
                kind,
                x,
                y,
                escaped(text)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
