package io.synproof.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.synproof.checker.composition.SequenceChart;
import io.synproof.checker.composition.SequenceChart.Flight;
import io.synproof.checker.composition.SequenceChart.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A log with vector clocks, which ShiViz reads by the expression {@code (?<host>\S*)
 * (?<clock>{.*})\n(?<event>.*)}: a host and its clock, and on the next line what happened.
 *
 * <p>What no process does, such as a loss, happens on a host of its own, {@code medium}.
 */
final class ShivizLog {
    private static final String MEDIUM = "medium";

    private final SequenceChart chart;
    private final Map<String, TreeMap<String, Integer>> clocks = new HashMap<>();
    private final Map<Integer, TreeMap<String, Integer>> sent = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    private ShivizLog(SequenceChart chart) {
        this.chart = chart;
    }

    static String of(TraceExport<?, ?> export) {
        ShivizLog log = new ShivizLog(export.chart().orElseGet(export::lifeline));
        log.chart.rows().forEach(log::add);
        return String.join("\n", log.lines) + "\n";
    }

    private void add(Row row) {
        String host = row.process().isPresent()
                ? host(chart.lifelines().get(row.process().getAsInt()))
                : MEDIUM;
        TreeMap<String, Integer> clock = clocks.computeIfAbsent(host, _ -> new TreeMap<>());
        chart.arriving(row.number()).forEach(flight -> merge(clock, flight));
        chart.lost(row.number()).forEach(flight -> merge(clock, flight));
        chart.sent(row.number())
                .forEach(flight -> flight.copyOf()
                        .ifPresent(copy -> sent.getOrDefault(copy, new TreeMap<>())
                                .forEach((name, time) -> clock.merge(name, time, Math::max))));
        clock.merge(host, 1, Integer::sum);
        chart.sent(row.number()).forEach(flight -> sent.put(flight.number(), new TreeMap<>(clock)));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        clock.forEach(json::put);
        lines.add(host + " " + json);
        List<String> event = new ArrayList<>(List.of(row.action()));
        event.addAll(row.changes());
        lines.add(String.join("; ", event).replaceAll("\\s*\\R\\s*", " "));
    }

    private void merge(Map<String, Integer> clock, Flight flight) {
        sent.getOrDefault(flight.number(), new TreeMap<>())
                .forEach((name, time) -> clock.merge(name, time, Math::max));
    }

    /** A host's name has no blanks. */
    private static String host(String name) {
        return name.replaceAll("\\s+", "_");
    }
}
