package io.synproof.checker;

import io.synproof.checker.Graph.Edge;
import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A search that is too simple to be wrong, and too slow for anything but small graphs. */
final class Naive {
    private final Graph graph;
    private final Map<String, Integer> depths = new LinkedHashMap<>();

    Naive(Graph graph) {
        this.graph = graph;
        List<String> level = graph.initialStates().stream().filter(this::isKept).toList();
        for (int depth = 0; !level.isEmpty(); depth++) {
            for (String state : level) {
                depths.putIfAbsent(state, depth);
            }
            level = level.stream()
                    .flatMap(state -> graph.actions(state).stream())
                    .map(Edge::to)
                    .filter(this::isKept)
                    .filter(state -> !depths.containsKey(state))
                    .distinct()
                    .toList();
        }
    }

    private boolean isKept(String state) {
        return graph.withinConstraint(state) && !graph.isCut(state);
    }

    Map<String, Integer> depths() {
        return depths;
    }

    int depth() {
        return depths.values().stream().mapToInt(depth -> depth).max().orElse(0);
    }

    private Stream<Edge> edges() {
        return depths.keySet().stream().flatMap(state -> graph.actions(state).stream());
    }

    long transitions() {
        return edges().count();
    }

    private Set<String> terminals() {
        return depths.keySet().stream()
                .filter(state -> graph.actions(state).isEmpty())
                .collect(Collectors.toSet());
    }

    long terminal() {
        return terminals().size();
    }

    Set<String> deadlocks() {
        return terminals().stream()
                .filter(state -> !graph.isProperEnd(state))
                .collect(Collectors.toSet());
    }

    long cut() {
        return Stream.concat(graph.initialStates().stream(), edges().map(Edge::to))
                .filter(graph::isCut)
                .distinct()
                .count();
    }

    /**
     * Of the shortest runs to such a state those with the fewest faults, and of these the first.
     */
    Optional<Trace<String, Edge>> toState(Predicate<String> goal) {
        return IntStream.rangeClosed(0, depth())
                .mapToObj(length -> best(runs(length).filter(run -> goal.test(run.last()))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Of the shortest runs that end with such an edge, the same. */
    Optional<Trace<String, Edge>> throughEdge(Predicate<Edge> goal) {
        return IntStream.rangeClosed(0, depth())
                .mapToObj(length -> best(runs(length)
                        .flatMap(run -> extensions(run)
                                .filter(longer -> goal.test(longer.actions().getLast())))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Trace<String, Edge>> best(Stream<Trace<String, Edge>> runs) {
        return runs.min(Comparator.comparingInt(run -> run.faults(graph)));
    }

    /** The runs of this length that take no detour, in the order of the choices that they make. */
    private Stream<Trace<String, Edge>> runs(int length) {
        if (length == 0) {
            return graph.initialStates().stream()
                    .filter(this::isKept)
                    .map(state -> new Trace<>(state, List.of()));
        }
        return runs(length - 1)
                .flatMap(this::extensions)
                .filter(run -> Integer.valueOf(length).equals(depths.get(run.last())));
    }

    private Stream<Trace<String, Edge>> extensions(Trace<String, Edge> run) {
        return graph.actions(run.last()).stream()
                .filter(edge -> !graph.isCut(edge.to()))
                .map(edge -> run.followedBy(List.of(new Step<>(edge.from(), edge, edge.to()))));
    }

    /** How good a run is: by its faults, and then by its steps. */
    record Way(int faults, int steps) {
        private Way and(int more) {
            return new Way(faults + more, steps + 1);
        }

        private boolean isBetterThan(Way other) {
            return faults < other.faults || (faults == other.faults && steps < other.steps);
        }
    }

    /** The best way to a state, by improving all of them until none can be improved. */
    Optional<Way> bestWayTo(String goal) {
        Map<String, Way> best = new LinkedHashMap<>();
        graph.initialStates().stream()
                .filter(this::isKept)
                .forEach(state -> best.put(state, new Way(0, 0)));
        boolean improved = true;
        while (improved) {
            improved = false;
            for (Edge edge : edges().filter(edge -> isKept(edge.to())).toList()) {
                Way from = best.get(edge.from());
                Way to = best.get(edge.to());
                Way through = from == null ? null : from.and(graph.faults(edge));
                if (through != null && (to == null || through.isBetterThan(to))) {
                    best.put(edge.to(), through);
                    improved = true;
                }
            }
        }
        return Optional.ofNullable(best.get(goal));
    }
}
