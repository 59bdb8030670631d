package io.synproof.properties.reality.kernel.converse;

import io.synproof.model.endpoint.State;
import io.synproof.properties.reality.kernel.Machine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report of many conversations as JSON. */
public final class ConverseJson {
    private ConverseJson() {}

    /** The value that becomes JSON. */
    public static Map<String, Object> of(ConverseReport report) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("kernel", Machine.kernel());
        all.put("profile", report.plan().profile().name());
        all.put("seed", report.plan().seed());
        all.put("conversations", report.extent().played());
        all.put("notJudged", report.extent().slow());
        all.put("medianSegments", report.extent().median());
        all.put("seconds", report.extent().seconds());
        all.put("interrupted", report.extent().interrupted());
        all.put("coverage", SegmentClass.ALL.map(kind -> cells(report, kind)).asJava());
        all.put(
                "explained",
                io.vavr.collection.List.ofAll(report.known())
                        .map(entry -> Map.of(
                                "name", entry._1.key(),
                                "meaning", entry._1.meaning(),
                                "conversations", entry._2))
                        .asJava());
        all.put(
                "unexplained",
                report.differences().map(ConverseJson::difference).asJava());
        return all;
    }

    private static Map<String, Object> cells(ConverseReport report, SegmentClass kind) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("segment", kind.kind());
        row.put("place", kind.region().toString());
        for (State state : State.values()) {
            row.put(state.toString(), report.met(state, kind));
        }
        return row;
    }

    private static Map<String, Object> difference(Tally.Difference difference) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("kind", difference.kind());
        one.put("conversations", difference.count());
        one.put("schedule", difference.example().schedule().toString());
        one.put("exchanges", exchanges(difference.example()));
        return one;
    }

    private static List<Map<String, Object>> exchanges(Played example) {
        return example.exchanges()
                .map(exchange -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("state", exchange.before().toString());
                    one.put("move", exchange.move().toString());
                    one.put("happened", exchange.happening().toString());
                    one.put(
                            "sent",
                            exchange.sent()
                                    .map(seen -> seen.segment().toString())
                                    .asJava());
                    return one;
                })
                .asJava();
    }
}
