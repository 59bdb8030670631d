package io.synproof.properties.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.UnboundedAnswer;
import io.synproof.properties.experiment.Variety;
import io.synproof.properties.report.Shown;
import io.synproof.properties.report.json.AnswerJson;
import io.synproof.properties.report.json.UnboundedJson;
import java.util.List;
import java.util.Optional;

/**
 * The answer to a question of a user, in the fields of the JSON output: those of {@link
 * AnswerJson}, and {@code excluding}, {@code replay} and {@code trace}.
 */
public final class CheckJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private CheckJson() {}

    /**
     * The JSON of an answer.
     *
     * @param idleSettings the settings given that change no run
     */
    public static ObjectNode of(Answer answer, List<String> idleSettings) {
        return with(answer, MAPPER.valueToTree(AnswerJson.of(answer, idleSettings)));
    }

    /**
     * The JSON of an answer for every number of losses and of segments in flight, whose {@code
     * unbounded} has what has no limit, what stays finite, and the work.
     */
    public static ObjectNode of(UnboundedAnswer answer) {
        ObjectNode json = with(answer.plain(), MAPPER.valueToTree(AnswerJson.of(answer.plain())));
        json.set("unbounded", MAPPER.valueToTree(UnboundedJson.of(answer)));
        return json;
    }

    private static ObjectNode with(Answer answer, ObjectNode json) {
        answer.experiment().excluding().forEach(json.putArray("excluding")::add);
        Optional<Shown> shown = Shown.of(answer);
        json.put("replay", shown.map(Shown::replay).orElse(null));
        json.set("trace", MAPPER.valueToTree(shown.map(TraceJson::of).orElse(null)));
        return json;
    }

    /**
     * The JSON of an answer with several runs, which are in {@code all}: each with {@code last},
     * {@code faults} and a {@code trace}.
     *
     * @param listed those of the ways that are wanted
     */
    public static ObjectNode of(Variety variety, List<Variety.Way> listed) {
        ObjectNode json =
                with(variety.answer(), MAPPER.valueToTree(AnswerJson.of(variety.answer())));
        json.put("kinds", variety.ways().size());
        ArrayNode runs = json.putArray("all");
        listed.forEach(way -> {
            ObjectNode run = runs.addObject();
            way.last().forEach(run.putArray("last")::add);
            way.faults().forEach(run.putArray("faults")::add);
            run.set("trace", MAPPER.valueToTree(TraceJson.of(shown(variety, way))));
        });
        return json;
    }

    private static Shown shown(Variety variety, Variety.Way way) {
        Answer answer = variety.answer();
        return Shown.of(answer.experiment(), answer.outcome(), answer.value(), way.evidence());
    }
}
