package io.synproof.checker;

import io.synproof.checker.Graph.Edge;
import io.synproof.checker.model.Model;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A model given by its edges, such as {@code "a -> b"}; {@code "a -!> b"} has a fault, {@code "a
 * -!!> b"} two, {@code "a -~> b"} is a tick.
 *
 * <p>The names of states tell what is special about them: {@code x#} is outside the constraint,
 * {@code x?} is cut, {@code x.} is a proper end, {@code x~} awaits time.
 */
record Graph(List<String> initialStates, List<Edge> edges) implements Model<String, Edge> {

    /** An edge; its arrow may carry faults and a tick. */
    record Edge(String from, String arrow, String to) {

        static Edge of(String text) {
            String[] parts = text.split(" ", 3);
            return new Edge(parts[0], parts[1], parts[2]);
        }

        @Override
        public String toString() {
            return from + " " + arrow + " " + to;
        }
    }

    /** A graph that begins where its first edge does. */
    static Graph of(String... edges) {
        return from(Edge.of(edges[0]).from()).with(edges);
    }

    /** A graph without edges. */
    static Graph from(String... initialStates) {
        return new Graph(List.of(initialStates), List.of());
    }

    Graph with(String... more) {
        return new Graph(
                initialStates,
                Stream.concat(edges.stream(), Arrays.stream(more).map(Edge::of)).toList());
    }

    @Override
    public List<Edge> actions(String state) {
        return edges.stream().filter(edge -> edge.from().equals(state)).toList();
    }

    @Override
    public String next(String state, Edge edge) {
        return edge.to();
    }

    @Override
    public Optional<Predicate<String>> constraint() {
        return Optional.of(this::withinConstraint);
    }

    public boolean withinConstraint(String state) {
        return !state.endsWith("#");
    }

    @Override
    public Optional<Predicate<String>> cut() {
        return Optional.of(this::isCut);
    }

    public boolean isCut(String state) {
        return state.endsWith("?");
    }

    @Override
    public boolean isProperEnd(String state) {
        return state.endsWith(".");
    }

    @Override
    public boolean awaitsTime(String state) {
        return state.endsWith("~");
    }

    @Override
    public int faults(Edge edge) {
        return (int) edge.arrow().chars().filter(c -> c == '!').count();
    }

    @Override
    public boolean isTick(Edge edge) {
        return edge.arrow().contains("~");
    }

    @Override
    public String kind(Edge edge) {
        return edge.arrow();
    }
}
