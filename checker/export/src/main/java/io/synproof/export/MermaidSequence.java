package io.synproof.export;

import io.synproof.checker.composition.SequenceChart;
import io.synproof.checker.composition.SequenceChart.Flight;
import io.synproof.checker.composition.SequenceChart.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Mermaid's sequenceDiagram: an arrow where a message arrives, a note where something happens. */
final class MermaidSequence {
    private static final String INDENT = "    ";

    private final SequenceChart chart;
    private final List<String> lines = new ArrayList<>();

    private MermaidSequence(SequenceChart chart) {
        this.chart = chart;
    }

    static String of(TraceExport<?, ?> export, SequenceChart chart) {
        return new MermaidSequence(chart).text(export);
    }

    private String text(TraceExport<?, ?> export) {
        lines.addAll(MermaidText.title(export.title()));
        lines.add("sequenceDiagram");
        for (int i = 0; i < chart.lifelines().size(); i++) {
            say("participant p" + i + " as "
                    + MermaidText.safe(chart.lifelines().get(i)));
        }
        say("Note over " + everybody() + ": " + MermaidText.safe(chart.start()));
        OptionalInt loop = export.loop();
        for (Row row : chart.rows()) {
            if (loop.isPresent() && loop.getAsInt() == row.number() - 1) {
                say("loop for ever");
            }
            add(row);
        }
        if (loop.isPresent()) {
            say(
                    loop.getAsInt() < chart.rows().size()
                            ? "end"
                            : "Note over " + everybody() + ": nothing happens any more");
        }
        if (!chart.inFlight().isEmpty()) {
            say("Note over " + everybody() + ": in flight: "
                    + MermaidText.safe(String.join(
                            ", ", chart.inFlight().stream().map(Flight::label).toList())));
        }
        return String.join("\n", lines) + "\n";
    }

    private void add(Row row) {
        List<String> notes = new ArrayList<>(List.of(row.number() + ". " + row.action()));
        notes.addAll(row.changes());
        chart.arriving(row.number())
                .forEach(flight -> end(flight, flight.arrivesIn(row.number()), "->>", notes));
        chart.lost(row.number()).forEach(flight -> end(flight, flight.to(), "-x", notes));
        chart.sent(row.number()).forEach(flight -> notes.add(sending(flight)));
        say("Note over "
                + (row.process().isPresent() ? "p" + row.process().getAsInt() : everybody()) + ": "
                + MermaidText.safe(notes));
    }

    private void end(Flight flight, OptionalInt to, String arrow, List<String> notes) {
        if (flight.from().isPresent() && to.isPresent()) {
            say("p" + flight.from().getAsInt() + arrow + "p" + to.getAsInt() + ": "
                    + MermaidText.safe(flight.label()));
        } else {
            notes.add(flight.label() + (flight.isLost() ? " is lost" : " arrives"));
        }
    }

    private static String sending(Flight flight) {
        return flight.copyOf().isPresent()
                ? flight.label() + " is a copy of #" + flight.copyOf().getAsInt()
                : "sends " + flight.label();
    }

    private String everybody() {
        int last = chart.lifelines().size() - 1;
        return last == 0 ? "p0" : "p0,p" + last;
    }

    private void say(String line) {
        lines.add(INDENT + line);
    }
}
