package io.synproof.properties.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.synproof.model.network.HostSide;
import io.synproof.model.world.World;
import io.synproof.properties.experiment.AnnotatedTrace;
import io.synproof.properties.experiment.Deed;
import io.synproof.properties.experiment.Evidence;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.report.Shown;
import io.vavr.collection.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A trace in Apalache's Informal Trace Format (its ADR 15): the value of each variable in each
 * state.
 *
 * <p>The variables are the two hosts, the segments in flight, and what has just happened. Two runs
 * side by side are one trace of two copies of them, the second with names that end in Other; the
 * shorter waits for the longer. A lasso says at which state its loop starts.
 */
final class Itf {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Itf() {}

    /** The trace object. */
    static ObjectNode of(Shown shown) {
        List<AnnotatedTrace> runs = shown.runs();
        List<String> suffixes = List.of("", "Other").take(runs.length());
        ObjectNode trace = JSON.objectNode();
        trace.set("#meta", meta(shown));
        ArrayNode vars = trace.putArray("vars");
        suffixes.flatMap(Itf::variables).forEach(vars::add);
        int last = runs.map(AnnotatedTrace::length).max().get();
        ArrayNode states = trace.putArray("states");
        List.rangeClosed(0, last).forEach(index -> states.add(state(runs, suffixes, index)));
        if (shown.evidence() instanceof Evidence.Lasso lasso) {
            trace.put("loop", lasso.from());
        }
        return trace;
    }

    private static List<String> variables(String suffix) {
        return List.of("action", "client", "server", "network", "counted")
                .map(name -> name + suffix);
    }

    private static ObjectNode meta(Shown shown) {
        ObjectNode meta = JSON.objectNode()
                .put("format", "ITF")
                .put("format-description", "https://apalache-mc.org/docs/adr/015adr-trace.html")
                .put("source", shown.command())
                .put("description", shown.heading() + ". " + shown.statement());
        meta.set("synproof", question(shown));
        return meta;
    }

    /** The metadata needed to replay the trace. */
    private static ObjectNode question(Shown shown) {
        Experiment experiment = shown.experiment();
        ObjectNode question = JSON.objectNode()
                .put("claim", shown.claim().orElse(null))
                .put("title", shown.title())
                .put("outcome", shown.outcome().name())
                .put("scenario", experiment.setup().base().name());
        ObjectNode settings = question.putObject("settings");
        experiment.setup().changes().forEach(settings::put);
        question.put("property", experiment.question().name());
        question.put("wanted", orNull(experiment.wanted()));
        experiment.excluding().forEach(question.putArray("excluding")::add);
        question.put("value", orNull(shown.value()))
                .put("evidence", TraceJson.kind(shown.evidence()))
                .put("replay", shown.replay());
        ArrayNode choices = question.putArray("choices");
        shown.runs().map(AnnotatedTrace::choices).forEach(choices::add);
        return question;
    }

    private static @Nullable Long orNull(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private static ObjectNode state(List<AnnotatedTrace> runs, List<String> suffixes, int index) {
        ObjectNode state = JSON.objectNode();
        state.putObject("#meta").put("index", index);
        runs.zip(suffixes).forEach(run -> put(state, run._1, run._2, index));
        return state;
    }

    private static void put(ObjectNode state, AnnotatedTrace story, String suffix, int index) {
        int at = Math.min(index, story.length());
        World world = story.worlds().get(at);
        state.put("action" + suffix, action(story, index));
        state.set("client" + suffix, ItfValues.host(world.host(HostSide.CLIENT)));
        state.set("server" + suffix, ItfValues.host(world.host(HostSide.SERVER)));
        state.set("network" + suffix, ItfValues.network(world.network()));
        ArrayNode counted = state.putArray("counted" + suffix);
        if (at > 0) {
            story.scenes().get(at - 1).counted().forEach(counted::add);
        }
    }

    private static String action(AnnotatedTrace story, int index) {
        if (index == 0) {
            return "start";
        }
        return index > story.length()
                ? "wait"
                : Deed.words(story.scenes().get(index - 1).action());
    }
}
