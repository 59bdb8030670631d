package io.synproof.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Step;
import io.synproof.checker.result.StateSpace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The graph of the states that a search has found, with the steps between them.
 *
 * <pre>{@code
 * GraphExport.of(model, Checker.of(model).within(Bounds.states(200)).explore()).dot();
 * }</pre>
 *
 * <p>It is held in memory as a whole: bound the search.
 */
public final class GraphExport<S, A> {
    private final Model<S, A> model;
    private final List<S> states;
    private final List<Edge<A>> edges;
    private final long initial;

    /** A step from one state to another, by their numbers. */
    private record Edge<A>(int from, A action, int to) {}

    private GraphExport(Model<S, A> model, List<S> states, List<Edge<A>> edges, long initial) {
        this.model = model;
        this.states = states;
        this.edges = edges;
        this.initial = initial;
    }

    /** The graph of a search of this model. */
    public static <S, A> GraphExport<S, A> of(Model<S, A> model, StateSpace<S, A> space) {
        List<S> states = space.states().toList();
        Map<S, Integer> numbers = new HashMap<>();
        states.forEach(state -> numbers.put(state, numbers.size()));
        List<Edge<A>> edges = space.steps()
                .map((Step<S, A> step) -> new Edge<>(
                        numbers.getOrDefault(step.before(), 0),
                        step.action(),
                        numbers.getOrDefault(step.after(), 0)))
                .toList();
        long initial = states.stream()
                .takeWhile(state -> space.depthOf(state).orElse(0) == 0)
                .count();
        return new GraphExport<>(model, states, edges, initial);
    }

    /** The number of states. */
    public int states() {
        return states.size();
    }

    /** The number of steps between them. */
    public int steps() {
        return edges.size();
    }

    /** The graph for Graphviz; initial states have a double border. */
    public String dot() {
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            statements.add("s" + i + " [label="
                    + DotText.lines(StateViews.lines(model, states.get(i)))
                    + (i < initial ? ", peripheries=2" : "") + "]");
        }
        edges.forEach(edge -> statements.add("s" + edge.from() + " -> s" + edge.to() + " [label="
                + DotText.quoted(String.valueOf(edge.action())) + "]"));
        return DotText.graph(states() + " states, " + steps() + " steps", statements);
    }

    /** The graph as JSON: states with their numbers, and steps from one number to another. */
    public String json() {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("initial", initial);
        ArrayNode nodes = tree.putArray("states");
        states.forEach(state -> nodes.add(ValueEncoder.plain().json(StateViews.of(model, state))));
        ArrayNode steps = tree.putArray("steps");
        edges.forEach(edge -> steps.addObject()
                .put("from", edge.from())
                .put("action", String.valueOf(edge.action()))
                .put("to", edge.to()));
        return JsonText.of(tree);
    }
}
