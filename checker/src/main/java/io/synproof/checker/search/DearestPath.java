package io.synproof.checker.search;

import io.synproof.checker.Step;
import io.synproof.checker.Trace;
import io.synproof.checker.cost.Total;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Finds the trace that costs most in a graph: to a goal, or, where there is none, any.
 *
 * <p>The graph's components form one without cycles, in which the longest path is found from the
 * end on. A cycle that costs nothing changes nothing; one that costs something, and from which the
 * goal can be reached, makes the cost unbounded.
 */
final class DearestPath<S, A> {
    /** The cost of runs from a node from which there is none to the goal. */
    private static final long NEVER = -1;

    private final WeightedGraph<S, A> graph;
    private final boolean hasGoal;
    private final WeightedComponents<S, A> components;
    private final long[] most;

    // Whether some cycle with a cost can be taken on the way to the goal.
    private boolean growing;

    DearestPath(WeightedGraph<S, A> graph) {
        this.graph = graph;
        this.hasGoal = graph.isGoal(graph.end());
        this.components = new WeightedComponents<>(graph, graph.initialStates());
        this.most = new long[graph.nodes()];
        Arrays.fill(most, NEVER);
        IntList nodes = components.nodes();
        int from = 0;
        while (from < nodes.size()) {
            int to = endOfComponent(from);
            settle(from, to);
            from = to;
        }
    }

    private int endOfComponent(int from) {
        IntList nodes = components.nodes();
        int component = components.of(nodes.get(from));
        int to = from + 1;
        while (to < nodes.size() && components.of(nodes.get(to)) == component) {
            to++;
        }
        return to;
    }

    /** All nodes of a component have the same greatest cost: its cycles cost nothing. */
    private void settle(int from, int to) {
        long greatest = NEVER;
        boolean costly = false;
        for (int i = from; i < to; i++) {
            int node = components.nodes().get(i);
            greatest = Math.max(greatest, mostBeyond(node));
            costly |= isOnCostlyCycle(node);
        }
        growing |= costly && greatest != NEVER;
        for (int i = from; i < to; i++) {
            most[components.nodes().get(i)] = greatest;
        }
    }

    /** The greatest cost of runs that leave the node's component at once, or end. */
    private long mostBeyond(int node) {
        long greatest = !hasGoal || graph.isGoal(node) ? 0 : NEVER;
        for (int edge = graph.first(node); edge < graph.last(node); edge++) {
            int target = graph.target(edge);
            if (components.of(target) != components.of(node) && most[target] != NEVER) {
                greatest = Math.max(greatest, most[target] + graph.weight(edge));
            }
        }
        return greatest;
    }

    private boolean isOnCostlyCycle(int node) {
        for (int edge = graph.first(node); edge < graph.last(node); edge++) {
            if (isCostlyInside(node, graph.weight(edge), graph.target(edge))) {
                return true;
            }
        }
        return false;
    }

    private boolean isCostlyInside(int node, int weight, int target) {
        return weight > 0 && components.of(target) == components.of(node);
    }

    /** What runs cost at most; empty if none comes to the goal. */
    Optional<Total<S, A>> total() {
        if (growing) {
            return Optional.of(unbounded());
        }
        long greatest = graph.initialStates().stream()
                .mapToInt(graph::node)
                .filter(node -> node != WeightedGraph.NOWHERE)
                .mapToLong(node -> most[node])
                .max()
                .orElse(NEVER);
        return greatest == NEVER ? Optional.empty() : Optional.of(exactly(greatest));
    }

    private Total<S, A> exactly(long greatest) {
        List<S> starts = graph.initialStates().stream()
                .filter(start -> graph.node(start) != WeightedGraph.NOWHERE
                        && most[graph.node(start)] == greatest)
                .toList();
        Trace<S, A> trace = new CheapestPath<>(graph, this::onlyDearest, starts)
                .to(this::mayEnd)
                .orElseThrow();
        return new Total.Exactly<>(greatest, trace);
    }

    /** Only steps after which the rest of the greatest cost can still be had. */
    private long onlyDearest(int from, int weight, int to) {
        return most[to] != NEVER && most[from] == weight + most[to] ? 0 : CheapestPath.NEVER;
    }

    private boolean mayEnd(int node) {
        return hasGoal ? graph.isGoal(node) : most[node] == 0;
    }

    private Total<S, A> unbounded() {
        Trace<S, A> stem = shortest(
                graph.initialStates(), node -> most[node] != NEVER && isOnCostlyCycle(node));
        S hub = stem.last();
        int node = graph.node(hub);
        Step<S, A> costly = graph.steps(hub)
                .filter(step -> graph.target(step) != WeightedGraph.NOWHERE)
                .filter(step -> isCostlyInside(node, graph.weight(step), graph.target(step)))
                .findFirst()
                .orElseThrow();
        Trace<S, A> back = shortest(List.of(costly.after()), other -> other == node);
        Trace<S, A> cycle = new Trace<>(hub, List.of(costly)).followedBy(back.steps());
        Trace<S, A> rest =
                hasGoal ? shortest(List.of(hub), graph::isGoal) : new Trace<>(hub, List.of());
        return new Total.Unbounded<>(stem, cycle, rest);
    }

    private Trace<S, A> shortest(List<S> starts, IntPredicate isGoal) {
        return new CheapestPath<>(graph, CheapestPath.NOTHING, starts)
                .to(isGoal)
                .orElseThrow();
    }
}
