package io.synproof.checker.temporal;

import io.synproof.checker.result.Outcome;
import io.synproof.checker.temporal.Digraph.Edge;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What temporal questions about a {@link Digraph} come to by their definition: of an endless run of
 * a finite graph, the edges that it takes for ever are a strongly connected set, and each such set
 * is tried. Too slow for anything but small graphs.
 */
final class FairRuns {
    private final Digraph graph;
    private final List<Assumption> assumed;
    private final Map<Integer, Integer> depths = new LinkedHashMap<>();

    /** Those runs of which no state is deeper than this. */
    FairRuns(Digraph graph, List<Assumption> assumed, int deepest) {
        this.graph = graph;
        this.assumed = assumed;
        Set<Integer> level = new LinkedHashSet<>(graph.initialStates());
        for (int depth = 0; depth <= deepest && !level.isEmpty(); depth++) {
            Set<Integer> next = new LinkedHashSet<>();
            for (int state : level) {
                if (graph.isKept(state) && depths.putIfAbsent(state, depth) == null) {
                    graph.actions(state).forEach(edge -> next.add(edge.to()));
                }
            }
            level = next;
        }
    }

    /** Whether a state was kept. */
    boolean isKept(int state) {
        return depths.containsKey(state);
    }

    /** Whether no run leads to what was not kept, the constraint apart. */
    boolean isComplete() {
        return graph.edges().stream()
                        .filter(edge -> isKept(edge.from()))
                        .map(Edge::to)
                        .filter(graph::withinConstraint)
                        .allMatch(this::isKept)
                && graph.initialStates().stream()
                        .allMatch(state -> isKept(state) || !graph.withinConstraint(state));
    }

    /** Whether time is assumed to pass, although there are edges and none of them is a tick. */
    boolean assumesTimeInVain() {
        List<Edge> taken =
                graph.edges().stream().filter(edge -> isKept(edge.from())).toList();
        return assumed.stream().anyMatch(one -> one.kind() == Assumption.Kind.TIME)
                && isComplete()
                && !taken.isEmpty()
                && taken.stream().noneMatch(graph::isTick);
    }

    /** The outcome of a question that is violated if something is found. */
    Outcome outcome(OptionalInt found) {
        if (found.isPresent()) {
            return Outcome.VIOLATED;
        }
        return isComplete() ? Outcome.HOLDS : Outcome.UNDECIDED;
    }

    /** The length of the shortest stem of a run that violates a question. */
    OptionalInt shortestStem(Temporal<Integer> question) {
        return switch (question) {
            case Temporal.Eventually<Integer> eventually -> {
                IntPredicate not = state -> !eventually.goal().holdsIn(state);
                yield nearest(
                        state -> graph.initialStates().contains(state), not, recurring(not, not));
            }
            case Temporal.LeadsTo<Integer> leads -> {
                IntPredicate not = state -> !leads.effect().holdsIn(state);
                yield nearest(state -> leads.cause().holdsIn(state), not, recurring(not, not));
            }
            case Temporal.AlwaysEventually<Integer> always -> {
                IntPredicate not = state -> !always.goal().holdsIn(state);
                yield nearest(_ -> true, not, recurring(not, not));
            }
            case Temporal.EventuallyAlways<Integer> eventually ->
                nearest(
                        _ -> true,
                        _ -> true,
                        recurring(_ -> true, state -> !eventually.goal().holdsIn(state)));
            case Temporal.AlwaysPossible<Integer> possible -> shallowestTrap(possible.goal());
            case Temporal.Formula<Integer> _ ->
                throw new IllegalArgumentException("for a tableau: " + question.name());
        };
    }

    /** The states that a fair run within visits for ever, which also visits one of the others. */
    private Set<Integer> recurring(IntPredicate within, IntPredicate visiting) {
        Set<Integer> recurring = new LinkedHashSet<>();
        depths.keySet().stream()
                .filter(state -> graph.actions(state).isEmpty())
                .filter(within::test)
                .filter(visiting::test)
                .forEach(recurring::add);
        fairlyTaken(within).stream()
                .map(FairRuns::visited)
                .filter(visited -> visited.stream().anyMatch(visiting::test))
                .forEach(recurring::addAll);
        return recurring;
    }

    /** The sets of edges that some fair run among these states takes for ever, and no others. */
    List<List<Edge>> fairlyTaken(IntPredicate within) {
        List<Edge> edges = graph.edges().stream()
                .filter(edge -> isKept(edge.from()) && isKept(edge.to()))
                .filter(edge -> within.test(edge.from()) && within.test(edge.to()))
                .toList();
        return IntStream.range(1, 1 << edges.size())
                .mapToObj(some -> chosen(edges, some))
                .filter(taken -> isStronglyConnected(taken, visited(taken)))
                .filter(taken -> isFair(visited(taken), taken))
                .toList();
    }

    private static Set<Integer> visited(List<Edge> taken) {
        Set<Integer> visited = new LinkedHashSet<>();
        taken.forEach(edge -> visited.add(edge.from()));
        return visited;
    }

    private static List<Edge> chosen(List<Edge> edges, int some) {
        List<Edge> chosen = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            if (Digraph.has(some, i)) {
                chosen.add(edges.get(i));
            }
        }
        return chosen;
    }

    /** Whether each of the edges can be taken again after each other. */
    private static boolean isStronglyConnected(List<Edge> edges, Set<Integer> visited) {
        int all = visited.stream().mapToInt(state -> 1 << state).sum();
        if (edges.stream().anyMatch(edge -> !visited.contains(edge.to()))) {
            return false;
        }
        return visited.stream().allMatch(start -> reach(edges, 1 << start) == all);
    }

    private static int reach(List<Edge> edges, int start) {
        int reached = start;
        int before = 0;
        while (before != reached) {
            before = reached;
            for (Edge edge : edges) {
                reached |= Digraph.has(reached, edge.from()) ? 1 << edge.to() : 0;
            }
        }
        return reached;
    }

    private boolean isFair(Collection<Integer> visited, Collection<Edge> taken) {
        return assumed.stream().allMatch(each -> each.isKept(graph, visited, taken));
    }

    /**
     * The least number of steps from an initial state, by way of a source, to a goal, all states
     * from the source on being within.
     */
    private OptionalInt nearest(IntPredicate source, IntPredicate within, Set<Integer> goals) {
        int[] pending = IntStream.range(0, graph.states())
                .map(state -> isKept(state) && source.test(state) && within.test(state)
                        ? depths.getOrDefault(state, 0)
                        : 99)
                .toArray();
        for (int round = 0; round < graph.states(); round++) {
            for (Edge edge : graph.edges()) {
                if (isKept(edge.from()) && isKept(edge.to()) && within.test(edge.to())) {
                    pending[edge.to()] = Math.min(pending[edge.to()], pending[edge.from()] + 1);
                }
            }
        }
        return goals.stream()
                .mapToInt(goal -> pending[goal])
                .filter(length -> length < 99)
                .min();
    }

    /** The least depth of a state from which no goal, and nothing that was not kept, is reached. */
    private OptionalInt shallowestTrap(Fact<Integer> goal) {
        Set<Integer> free = new LinkedHashSet<>();
        for (int round = 0; round <= graph.states(); round++) {
            for (int state : depths.keySet()) {
                boolean leads = graph.actions(state).stream()
                        .map(Edge::to)
                        .anyMatch(to ->
                                graph.withinConstraint(to) && (!isKept(to) || free.contains(to)));
                if (leads || goal.holdsIn(state)) {
                    free.add(state);
                }
            }
        }
        return depths.keySet().stream()
                .filter(state -> !free.contains(state))
                .mapToInt(state -> depths.getOrDefault(state, 0))
                .min();
    }
}
