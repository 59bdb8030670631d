package io.synproof.checker.engine.cost;

import io.synproof.checker.cost.CostResult;
import io.synproof.checker.engine.graph.Components;
import io.synproof.checker.engine.graph.StateGraph;
import io.synproof.checker.engine.util.IntList;
import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A trace of maximum cost in a graph: to a goal, or, where there is none, any.
 *
 * <p>The graph's components form one without cycles, in which the longest path is found from the
 * end on. A cycle that costs nothing changes nothing; one that costs something, and from which the
 * goal can be reached, makes the cost unbounded.
 */
final class MaximumCostPath<S, A> {
    /** The cost of runs from a node from which there is none to the goal. */
    private static final long NEVER = -1;

    private final WeightedGraph<S, A> runs;
    private final StateGraph graph;
    private final boolean hasGoal;
    private final Components components;
    private final long[] most;

    // Whether some cycle with a cost can be taken on the way to the goal.
    private boolean growing;

    MaximumCostPath(WeightedGraph<S, A> runs) {
        this.runs = runs;
        this.graph = runs.graph();
        this.hasGoal = runs.isGoal(runs.end());
        this.components = new Components(graph, runs.pulse());
        this.most = new long[graph.size()];
        Arrays.fill(most, NEVER);
        runs.initialStates().stream()
                .mapToInt(runs::node)
                .filter(node -> node != WeightedGraph.NOWHERE)
                .forEach(node -> components.from(node, this::settle));
    }

    /** All nodes of a component have the same greatest cost: its cycles cost nothing. */
    private void settle(int component, IntList members, int from) {
        long greatest = NEVER;
        boolean costly = false;
        for (int i = from; i < members.size(); i++) {
            int node = members.get(i);
            greatest = Math.max(greatest, mostBeyond(node));
            costly |= isOnCostlyCycle(node);
        }
        growing |= costly && greatest != NEVER;
        for (int i = from; i < members.size(); i++) {
            most[members.get(i)] = greatest;
        }
    }

    /** The greatest cost of runs that leave the node's component at once, or end. */
    private long mostBeyond(int node) {
        long greatest = !hasGoal || runs.isGoal(node) ? 0 : NEVER;
        for (int step = graph.from(node); step < graph.to(node); step++) {
            int target = graph.target(node, step);
            if (target >= 0
                    && components.of(target) != components.of(node)
                    && most[target] != NEVER) {
                greatest = Math.max(greatest, most[target] + graph.label(node, step));
            }
        }
        return greatest;
    }

    private boolean isOnCostlyCycle(int node) {
        for (int step = graph.from(node); step < graph.to(node); step++) {
            if (isCostlyInside(node, graph.label(node, step), graph.target(node, step))) {
                return true;
            }
        }
        return false;
    }

    private boolean isCostlyInside(int node, int weight, int target) {
        return weight > 0 && target >= 0 && components.of(target) == components.of(node);
    }

    /** The greatest cost of a run; empty if none comes to the goal. */
    Optional<CostResult<S, A>> total() {
        if (growing) {
            return Optional.of(unbounded());
        }
        long greatest = runs.initialStates().stream()
                .mapToInt(runs::node)
                .filter(node -> node != WeightedGraph.NOWHERE)
                .mapToLong(node -> most[node])
                .max()
                .orElse(NEVER);
        return greatest == NEVER ? Optional.empty() : Optional.of(exactly(greatest));
    }

    private CostResult<S, A> exactly(long greatest) {
        List<S> starts = runs.initialStates().stream()
                .filter(start -> runs.node(start) != WeightedGraph.NOWHERE
                        && most[runs.node(start)] == greatest)
                .toList();
        Trace<S, A> trace = new MinimumCostPath<>(runs, this::onlyDearest, starts)
                .to(this::mayEnd)
                .orElseThrow();
        return new CostResult.Exactly<>(greatest, trace);
    }

    /** Keeps only steps on a maximum-cost path. */
    private long onlyDearest(int from, int weight, int to) {
        return most[to] != NEVER && most[from] == weight + most[to] ? 0 : MinimumCostPath.NEVER;
    }

    private boolean mayEnd(int node) {
        return hasGoal ? runs.isGoal(node) : most[node] == 0;
    }

    private CostResult<S, A> unbounded() {
        Trace<S, A> stem = shortest(
                runs.initialStates(), node -> most[node] != NEVER && isOnCostlyCycle(node));
        S hub = stem.last();
        int node = runs.node(hub);
        Step<S, A> costly = runs.steps(hub)
                .filter(step -> isCostlyInside(node, runs.weight(step), runs.target(step)))
                .findFirst()
                .orElseThrow();
        Trace<S, A> back = shortest(List.of(costly.after()), other -> other == node);
        Trace<S, A> cycle =
                new Trace<>(hub, List.of(costly), runs.model()).followedBy(back.steps());
        Trace<S, A> rest = hasGoal
                ? shortest(List.of(hub), runs::isGoal)
                : new Trace<>(hub, List.of(), runs.model());
        return new CostResult.Unbounded<>(stem, cycle, rest);
    }

    private Trace<S, A> shortest(List<S> starts, IntPredicate isGoal) {
        return new MinimumCostPath<>(runs, MinimumCostPath.NOTHING, starts)
                .to(isGoal)
                .orElseThrow();
    }
}
