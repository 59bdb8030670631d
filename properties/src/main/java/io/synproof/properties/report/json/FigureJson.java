package io.synproof.properties.report.json;

import io.synproof.properties.figures.FigureResult;
import io.synproof.properties.figures.FigureSegment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of RFC 9293 as JSON. */
public final class FigureJson {
    private FigureJson() {}

    /** One object for each figure, under {@code figures}. */
    public static Map<String, Object> of(List<FigureResult> replays) {
        return Map.of("figures", replays.stream().map(FigureJson::fields).toList());
    }

    private static Map<String, Object> fields(FigureResult replay) {
        Map<String, Object> profiles = new LinkedHashMap<>();
        replay.runs().forEach(run -> profiles.put(run.profile().name(), run.runs()));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("figure", replay.figure().number());
        fields.put("title", replay.figure().title());
        fields.put(
                "segments",
                replay.figure().segments().stream().map(FigureJson::fields).toList());
        fields.put("profiles", profiles);
        fields.put("why", replay.why().orElse(null));
        return fields;
    }

    private static Map<String, Object> fields(FigureSegment arrow) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("from", arrow.from());
        fields.put("seq", arrow.seq());
        fields.put("ack", arrow.ack().orElse(null));
        fields.put("ctl", List.of(arrow.control().toString().split(",")));
        return fields;
    }
}
