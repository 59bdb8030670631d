package io.synproof.properties.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.synproof.model.network.Side;
import io.synproof.model.world.World;
import io.synproof.properties.asking.Evidence;
import io.synproof.properties.asking.Story;
import io.synproof.properties.report.Exhibit;
import io.vavr.collection.List;

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
    static ObjectNode of(Exhibit exhibit) {
        List<Story> runs = exhibit.runs();
        List<String> suffixes = List.of("", "Other").take(runs.length());
        ObjectNode trace = JSON.objectNode();
        trace.set("#meta", meta(exhibit));
        ArrayNode vars = trace.putArray("vars");
        suffixes.flatMap(Itf::variables).forEach(vars::add);
        int last = runs.map(Story::length).max().get();
        ArrayNode states = trace.putArray("states");
        List.rangeClosed(0, last).forEach(index -> states.add(state(runs, suffixes, index)));
        if (exhibit.evidence() instanceof Evidence.Lasso lasso) {
            trace.put("loop", lasso.from());
        }
        return trace;
    }

    private static List<String> variables(String suffix) {
        return List.of("action", "client", "server", "network", "counted")
                .map(name -> name + suffix);
    }

    private static ObjectNode meta(Exhibit exhibit) {
        return JSON.objectNode()
                .put("format", "ITF")
                .put("format-description", "https://apalache-mc.org/docs/adr/015adr-trace.html")
                .put("source", exhibit.command())
                .put("description", exhibit.heading() + ". " + exhibit.statement());
    }

    private static ObjectNode state(List<Story> runs, List<String> suffixes, int index) {
        ObjectNode state = JSON.objectNode();
        state.putObject("#meta").put("index", index);
        runs.zip(suffixes).forEach(run -> put(state, run._1, run._2, index));
        return state;
    }

    private static void put(ObjectNode state, Story story, String suffix, int index) {
        int at = Math.min(index, story.length());
        World world = at == 0 ? story.start() : story.scenes().get(at - 1).after();
        state.put("action" + suffix, action(story, index));
        state.set("client" + suffix, ItfValues.host(world.host(Side.CLIENT)));
        state.set("server" + suffix, ItfValues.host(world.host(Side.SERVER)));
        state.set("network" + suffix, ItfValues.network(world.network()));
        ArrayNode counted = state.putArray("counted" + suffix);
        if (at > 0) {
            story.scenes().get(at - 1).counted().forEach(counted::add);
        }
    }

    private static String action(Story story, int index) {
        if (index == 0) {
            return "start";
        }
        return index > story.length()
                ? "wait"
                : Deed.words(story.scenes().get(index - 1).action());
    }
}
