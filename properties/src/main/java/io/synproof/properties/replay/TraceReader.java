package io.synproof.properties.replay;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.synproof.properties.documents.scenario.ScenarioFiles;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.Sentences;
import io.synproof.properties.export.TraceForm;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.scenarios.BadInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * A reader for traces that {@code trace} or {@code check} has written, as JSON or as ITF.
 *
 * @param file what the file is called, for messages
 */
record TraceReader(String file) {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private static final String META = "#meta";
    private static final String WAIT = "wait";
    private static final List<String> SUFFIXES = List.of("", "Other");
    private static final List<String> VARIABLES = List.of("client", "server", "network");

    /**
     * The trace in the file.
     *
     * @throws BadInputException if it is not JSON, not a trace, or of what does not exist
     */
    Recording read(String text) {
        JsonNode root = parsed(text);
        Fields top = new Fields(file, "", root);
        if (root.has(META) && root.has("states")) {
            return itf(top);
        }
        if (root.has("runs")) {
            return json(top, Optional.empty());
        }
        if (!root.has("trace")) {
            throw new BadInputException(
                    file + ": not a trace; one is written by synproof check or trace"
                            + " with --format json or itf, and by synproof check with --json");
        }
        if (root.get("trace").isNull()) {
            throw new BadInputException(file + " has no trace: no run shows its outcome "
                    + root.path("outcome").asText());
        }
        return json(top.object("trace"), Optional.of(root));
    }

    private JsonNode parsed(String text) {
        try {
            JsonNode root = MAPPER.readTree(text);
            if (!root.isObject()) {
                throw new BadInputException(file + ": not a trace, but "
                        + (root.isMissingNode() ? "empty" : "another kind of JSON"));
            }
            return root;
        } catch (JsonProcessingException e) {
            throw new BadInputException(
                    file + ": not JSON: " + e.getOriginalMessage().replace('\n', ' ')
                            + Optional.ofNullable(e.getLocation())
                                    .map(at -> ", line " + at.getLineNr())
                                    .orElse(""));
        }
    }

    private Recording json(Fields trace, Optional<JsonNode> answer) {
        Optional<String> claim = trace.textOrNull("claim");
        String title = trace.text("title");
        Experiment experiment = experiment(trace);
        int given = given(experiment);
        return new Recording(
                TraceForm.JSON,
                trace.node(),
                answer,
                claim,
                title,
                experiment,
                some(
                        "runs",
                        trace.objects("runs").stream()
                                .map(run -> run(run, given))
                                .toList()),
                cycle(trace.numberOrNull("cycleFrom")));
    }

    private <T> List<T> some(String name, List<T> list) {
        if (list.isEmpty()) {
            throw new BadInputException(file + ": field " + name + " is an empty list");
        }
        return list;
    }

    private OptionalInt cycle(Optional<Long> from) {
        return from.map(number -> {
                    if (number < 0 || number > Integer.MAX_VALUE) {
                        throw new BadInputException(
                                file + ": no step " + number + " begins a cycle");
                    }
                    return OptionalInt.of(number.intValue());
                })
                .orElse(OptionalInt.empty());
    }

    private Experiment experiment(Fields fields) {
        Fields settings = fields.object("settings");
        List<String> changes = new ArrayList<>();
        settings.node()
                .fieldNames()
                .forEachRemaining(key -> changes.add(key + "=" + settings.text(key)));
        try {
            return new Experiment(
                    ScenarioFiles.named(fields.text("scenario")).asIs().with(changes),
                    Questions.named(fields.text("property")),
                    fields.numberOrNull("wanted")
                            .map(OptionalLong::of)
                            .orElse(OptionalLong.empty()),
                    fields.texts("excluding").stream().map(Sentences::named).toList());
        } catch (BadInputException e) {
            String problem = String.valueOf(e.getMessage());
            throw problem.startsWith(file) ? e : new BadInputException(file + ": " + problem);
        }
    }

    /** The number of steps in which there is no choice, for the schedule of the scenario says. */
    private static int given(Experiment experiment) {
        return experiment.setup().scenario().prologue().actions().length();
    }

    private Recording.Run run(Fields run, int given) {
        List<Fields> steps = some("steps", run.objects("steps"));
        List<Integer> choices = choices(run.text("choices"));
        return new Recording.Run(
                steps.getFirst().any("state"),
                IntStream.range(1, steps.size())
                        .mapToObj(i -> new Recording.Step(
                                steps.get(i).text("action"),
                                steps.get(i).any("taken"),
                                steps.get(i).any("state"),
                                choice(choices, i - given)))
                        .toList());
    }

    /** The choices of a run, the first that of the start; none if they are no numbers. */
    private static List<Integer> choices(String text) {
        return text.matches("\\d{1,9}([:.]\\d{1,9})*")
                ? Arrays.stream(text.split("[:.]")).map(Integer::valueOf).toList()
                : List.of();
    }

    private static int choice(List<Integer> choices, int step) {
        return 0 < step && step < choices.size() ? choices.get(step) : -1;
    }

    private Recording itf(Fields trace) {
        Fields meta = trace.object(META);
        if (!meta.node().has("synproof")) {
            throw new BadInputException(
                    file + ": an ITF trace, but not one of Synproof: field #meta.synproof"
                            + " is missing");
        }
        Fields question = meta.object("synproof");
        List<String> choices = some("choices", question.texts("choices"));
        if (choices.size() > SUFFIXES.size()) {
            throw new BadInputException(file + ": more than two runs");
        }
        List<Fields> states = some("states", trace.objects("states"));
        Optional<String> claim = question.textOrNull("claim");
        String title = question.text("title");
        Experiment experiment = experiment(question);
        int given = given(experiment);
        return new Recording(
                TraceForm.ITF,
                trace.node(),
                Optional.empty(),
                claim,
                title,
                experiment,
                IntStream.range(0, choices.size())
                        .mapToObj(i -> run(states, SUFFIXES.get(i), choices(choices.get(i)), given))
                        .toList(),
                trace.node().has("loop") ? cycle(trace.numberOrNull("loop")) : OptionalInt.empty());
    }

    private static Recording.Run run(
            List<Fields> states, String suffix, List<Integer> choices, int given) {
        return new Recording.Run(
                state(states.getFirst(), suffix),
                IntStream.range(1, states.size())
                        .filter(i -> !states.get(i).text("action" + suffix).equals(WAIT))
                        .mapToObj(i -> new Recording.Step(
                                states.get(i).text("action" + suffix),
                                states.get(i).any("action" + suffix),
                                state(states.get(i), suffix),
                                choice(choices, i - given)))
                        .toList());
    }

    private static ObjectNode state(Fields variables, String suffix) {
        ObjectNode state = MAPPER.createObjectNode();
        VARIABLES.forEach(name -> state.set(name, variables.any(name + suffix)));
        return state;
    }
}
