package io.synproof.checker.engine.cost;

import io.synproof.checker.engine.graph.StateGraph;
import io.synproof.checker.engine.util.IntList;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Traces of minimum cost, and of these a shortest, in a graph (Dijkstra's algorithm, with a bucket
 * for each cost and length).
 *
 * <p>From the starts on, nodes are settled in the order of cost and then steps on the best way
 * there. From the goal back, those on some best way are marked; and forwards once more, each step
 * is the first in the model's order that stays on one. The result is independent of numbering, hash
 * codes and thread scheduling.
 */
public final class MinimumCostPath<S, A> {
    /** The cost of a path that does not exist. */
    static final long NEVER = Long.MAX_VALUE;

    /** The cost of a step in this search; {@link #NEVER} if the step may not be taken. */
    public interface Fare {
        long of(int from, int weight, int to);
    }

    /** Every step may be taken for its weight. */
    public static final Fare WEIGHT = (_, weight, _) -> weight;

    /** Every step costs 0: a shortest path is the best. */
    static final Fare NOTHING = (_, _, _) -> 0;

    private final WeightedGraph<S, A> runs;
    private final StateGraph graph;
    private final Fare fare;
    private final List<S> starts;
    private final long[] best;

    /**
     * A path's cost is in the upper bits, its steps are in this many lower ones: paths compare as
     * these numbers.
     */
    private final int stepsBits;

    // The nodes settled, by their best path, in ascending order.
    private final TreeMap<Long, IntList> settled = new TreeMap<>();

    /** All paths from some states, the first of which is preferred where paths are equally good. */
    public MinimumCostPath(WeightedGraph<S, A> runs, Fare fare, List<S> starts) {
        this.runs = runs;
        this.graph = runs.graph();
        this.fare = fare;
        this.starts = starts;
        this.stepsBits = Long.SIZE - Long.numberOfLeadingZeros(graph.size());
        this.best = new long[graph.size()];
        Arrays.fill(best, NEVER);
        settle();
    }

    /** The cost of a best path. */
    long cost(long way) {
        return way >> stepsBits;
    }

    private void settle() {
        runs.pulse().begin(graph.size());
        TreeMap<Long, IntList> open = new TreeMap<>();
        for (S start : starts) {
            int node = runs.node(start);
            if (node != WeightedGraph.NOWHERE) {
                improve(node, 0, open);
            }
        }
        while (!open.isEmpty()) {
            Map.Entry<Long, IntList> next = open.pollFirstEntry();
            IntList kept = new IntList();
            for (int i = 0; i < next.getValue().size(); i++) {
                int node = next.getValue().get(i);
                // It came into this bucket once at most, as it enters a bucket only by improving.
                if (best[node] == next.getKey()) {
                    kept.add(node);
                    relax(node, open);
                }
            }
            settled.put(next.getKey(), kept);
        }
    }

    private void relax(int node, NavigableMap<Long, IntList> open) {
        runs.pulse().beat();
        for (int step = graph.from(node); step < graph.to(node); step++) {
            int target = graph.target(node, step);
            if (target >= 0) {
                improve(target, onward(best[node], node, graph.label(node, step), target), open);
            }
        }
    }

    private void improve(int node, long way, NavigableMap<Long, IntList> open) {
        if (way < best[node]) {
            best[node] = way;
            open.computeIfAbsent(way, _ -> new IntList()).add(node);
        }
    }

    /** The path continued by such an edge, or {@link #NEVER}. */
    private long onward(long way, int from, int weight, int to) {
        long more = fare.of(from, weight, to);
        if (more == NEVER) {
            return NEVER;
        }
        long cost = cost(way) + more;
        if (cost > Long.MAX_VALUE >> stepsBits) {
            throw new ModelException("a run costs too much to be added up: " + cost);
        }
        return way + (more << stepsBits) + 1;
    }

    /** The best path to a node, or {@link #NEVER}. */
    long way(int node) {
        return best[node];
    }

    /** The best path to one of some nodes, or {@link #NEVER}. */
    long wayTo(IntPredicate isGoal) {
        for (Map.Entry<Long, IntList> bucket : settled.entrySet()) {
            for (int i = 0; i < bucket.getValue().size(); i++) {
                if (isGoal.test(bucket.getValue().get(i))) {
                    return bucket.getKey();
                }
            }
        }
        return NEVER;
    }

    /** The trace of a best path to one of some nodes; empty if there is none. */
    public Optional<Trace<S, A>> to(IntPredicate isGoal) {
        long way = wayTo(isGoal);
        return way == NEVER ? Optional.empty() : along(way, marked(way, isGoal));
    }

    private BitSet marked(long way, IntPredicate isGoal) {
        runs.pulse().begin(graph.size());
        BitSet onWay = new BitSet();
        settled.headMap(way, true).descendingMap().forEach((key, nodes) -> {
            for (int i = 0; i < nodes.size(); i++) {
                int node = nodes.get(i);
                onWay.set(node, key == way ? isGoal.test(node) : leadsOn(node, onWay));
            }
        });
        return onWay;
    }

    private boolean leadsOn(int node, BitSet onWay) {
        runs.pulse().beat();
        for (int step = graph.from(node); step < graph.to(node); step++) {
            int target = graph.target(node, step);
            if (target >= 0
                    && onWay.get(target)
                    && best[target] == onward(best[node], node, graph.label(node, step), target)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Trace<S, A>> along(long goal, BitSet onWay) {
        return starts.stream()
                .filter(start -> isOn(onWay, runs.node(start), 0))
                .findFirst()
                .map(start -> along(start, goal, onWay));
    }

    private boolean isOn(BitSet onWay, int node, long way) {
        return node != WeightedGraph.NOWHERE && onWay.get(node) && best[node] == way;
    }

    private Trace<S, A> along(S start, long goal, BitSet onWay) {
        List<Step<S, A>> steps = new ArrayList<>();
        S here = start;
        long way = 0;
        while (way < goal) {
            Step<S, A> step = first(here, way, onWay);
            way = onward(way, step);
            steps.add(step);
            here = step.after();
        }
        return new Trace<>(start, steps, runs.model());
    }

    /** The first step that stays on a best path. */
    private Step<S, A> first(S here, long way, BitSet onWay) {
        return runs.steps(here)
                .filter(step -> isOn(onWay, runs.target(step), onward(way, step)))
                .findFirst()
                .orElseThrow(() -> new ModelException("the model does not take again a step that it"
                        + " took from " + here + "; its selfCheck() may say why"));
    }

    private long onward(long way, Step<S, A> step) {
        int target = runs.target(step);
        return target == WeightedGraph.NOWHERE
                ? NEVER
                : onward(way, runs.node(step.before()), runs.weight(step), target);
    }
}
