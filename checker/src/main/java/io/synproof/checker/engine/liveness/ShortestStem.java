package io.synproof.checker.engine.liveness;

import io.synproof.checker.engine.graph.FairnessLabels;
import io.synproof.checker.engine.graph.PassProgress;
import io.synproof.checker.engine.graph.StateGraph;
import io.synproof.checker.engine.store.CostTable;
import io.synproof.checker.engine.util.IntList;
import io.synproof.checker.engine.util.StateSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The shortest paths from the initial states to some goal whose last part begins in a source and
 * then stays in a graph. Breadth-first, layer by layer: a source counts with its depth.
 */
final class ShortestStem {
    private final StateGraph graph;
    private final FairnessLabels<?> labels;
    private final IntUnaryOperator levels;
    private final StateSet sources;
    private final StateSet goals;
    private final PassProgress pulse;

    // By state: one more than its distance, and one more than the faults from it to a goal; else 0.
    private final int[] distances;
    private final int[] ways;
    private final IntList order = new IntList();
    private int goalLayer = -1;
    private int nextSource;

    /**
     * Nothing found yet.
     *
     * @param levels the depth of each source; it ascends with their numbers
     */
    ShortestStem(
            StateGraph graph,
            FairnessLabels<?> labels,
            IntUnaryOperator levels,
            StateSet sources,
            StateSet goals,
            PassProgress pulse) {
        this.graph = graph;
        this.labels = labels;
        this.levels = levels;
        this.sources = sources;
        this.goals = goals;
        this.pulse = pulse;
        this.distances = new int[graph.size()];
        this.ways = new int[graph.size()];
        this.nextSource = sources.next(0);
    }

    /** Whether a goal can be reached. */
    boolean found() {
        pulse.begin(graph.size());
        int begin = 0;
        int depth = 0;
        while (goalLayer < 0) {
            if (begin == order.size()) {
                if (nextSource < 0) {
                    return false;
                }
                depth = Math.max(depth, levels.applyAsInt(nextSource));
            }
            enterSources(depth);
            int end = order.size();
            if (hasGoal(begin, end)) {
                goalLayer = depth;
                backwards(begin);
            } else {
                expand(begin, end, depth + 1);
            }
            begin = end;
            depth++;
        }
        return true;
    }

    private void enterSources(int depth) {
        while (nextSource >= 0 && levels.applyAsInt(nextSource) == depth) {
            enter(nextSource, depth);
            nextSource = sources.next(nextSource + 1);
        }
    }

    private void enter(int state, int distance) {
        if (distances[state] == 0) {
            distances[state] = distance + 1;
            order.add(state);
        }
    }

    private boolean hasGoal(int begin, int end) {
        return IntStream.range(begin, end).anyMatch(i -> goals.get(order.get(i)));
    }

    private void expand(int begin, int end, int distance) {
        for (int i = begin; i < end; i++) {
            int state = order.get(i);
            pulse.beat();
            for (int step = graph.from(state); step < graph.to(state); step++) {
                int target = graph.target(state, step);
                if (target >= 0) {
                    enter(target, distance);
                }
            }
        }
    }

    /** From the goals of the last layer back, the fewest faults from each state on a path. */
    private void backwards(int lastLayer) {
        for (int i = order.size() - 1; i >= 0; i--) {
            int state = order.get(i);
            pulse.beat();
            if (i >= lastLayer) {
                ways[state] = goals.get(state) ? 1 : 0;
            } else {
                ways[state] = wayFrom(state);
            }
        }
    }

    private int wayFrom(int state) {
        int least = CostTable.NEVER;
        for (int step = graph.from(state); step < graph.to(state); step++) {
            int target = graph.target(state, step);
            if (target >= 0) {
                int cost = cost(distances[state], target, graph.label(state, step));
                least = Math.min(least, cost);
            }
        }
        return least == CostTable.NEVER ? 0 : least + 1;
    }

    private int cost(int distance, int target, int label) {
        return ways[target] > 0 && distances[target] == distance + 1
                ? Math.addExact(ways[target] - 1, labels.faults(label))
                : CostTable.NEVER;
    }

    /** The distance of the goals, in steps from an initial state. */
    int length() {
        return goalLayer;
    }

    /** The shallowest sources on a shortest path, which are all in one level. */
    LongStream firstSources() {
        int first = firstOnWay();
        int level = distances[first];
        return IntStream.range(0, order.size())
                .map(order::get)
                .filter(state -> distances[state] == level)
                .filter(state -> ways[state] > 0 && sources.get(state))
                .asLongStream();
    }

    private int firstOnWay() {
        return IntStream.range(0, order.size())
                .map(order::get)
                .filter(state -> ways[state] > 0 && sources.get(state))
                .findFirst()
                .orElseThrow();
    }

    /** The faults on the best path from a state; never if it is on none. */
    int faultsFrom(int state) {
        return ways[state] > 0 ? ways[state] - 1 : CostTable.NEVER;
    }

    /** The cost of a step onwards from a distance; never if it is on no path. */
    int costOf(int distance, int to, int label) {
        return cost(distance + 1, to, label);
    }
}
