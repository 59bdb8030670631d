package io.synproof.checker.engine.graph;

import io.synproof.checker.engine.automaton.BuchiAutomaton;
import io.synproof.checker.engine.util.IntList;
import io.synproof.checker.engine.util.StateSet;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The product of a model's graph and an automaton: a node is a state of the model, and one in which
 * the automaton can be after it. Its steps have the labels of the model's, and where the automaton
 * does not follow, a step that says something of fairness leads elsewhere.
 *
 * <p>The nodes of a state are neighbours, one for each state of the automaton that fits its
 * valuation; those that no run comes to have no steps.
 */
public final class ProductGraph implements GraphNodes {
    private static final int[] NONE = {};

    private final StateGraph model;
    private final FairnessLabels<?> labels;
    private final Valuations valuations;
    private final BuchiAutomaton automaton;
    private final PassProgress pulse;

    // By valuation: the states of the automaton that fit, and for each of its states its place
    // among them, else -1.
    private final int[][] possible;
    private final int[][] places;

    // By state of the model: its first node; and one more for the end.
    private final int[] firstNodes;
    private final StateSet initial;
    private final StateSet reached;
    private final StateGraph graph;

    private ProductGraph(
            StateGraph model,
            FairnessLabels<?> labels,
            Valuations valuations,
            BuchiAutomaton automaton,
            PassProgress pulse) {
        this.model = model;
        this.labels = labels;
        this.valuations = valuations;
        this.automaton = automaton;
        this.pulse = pulse;
        int kinds = valuations.values().size();
        this.possible =
                IntStream.range(0, kinds).mapToObj(automaton::possible).toArray(int[][]::new);
        this.places = Arrays.stream(possible).map(this::placesOf).toArray(int[][]::new);
        this.firstNodes = new int[model.size() + 1];
        for (int state = 0; state < model.size(); state++) {
            firstNodes[state + 1] =
                    Math.addExact(firstNodes[state], possible[valuations.of(state)].length);
        }
        this.initial = new StateSet(nodes());
        this.reached = new StateSet(nodes());
        this.graph = new StateGraph(nodes());
    }

    /**
     * The product.
     *
     * @param model has the steps of all states
     * @param initial the states in which runs begin
     */
    public static ProductGraph of(
            StateGraph model,
            FairnessLabels<?> labels,
            Valuations valuations,
            BuchiAutomaton automaton,
            StateSet initial,
            PassProgress pulse) {
        ProductGraph product = new ProductGraph(model, labels, valuations, automaton, pulse);
        product.reach(initial);
        product.build();
        return product;
    }

    private int[] placesOf(int[] fitting) {
        int[] its = new int[automaton.size()];
        Arrays.fill(its, -1);
        for (int i = 0; i < fitting.length; i++) {
            its[fitting[i]] = i;
        }
        return its;
    }

    private int nodes() {
        return firstNodes[model.size()];
    }

    private int node(int state, int inAutomaton) {
        return firstNodes[state] + places[valuations.of(state)][inAutomaton];
    }

    private int inAutomaton(int state, int node) {
        return possible[valuations.of(state)][node - firstNodes[state]];
    }

    /** Finds the nodes that runs come to. */
    private void reach(StateSet starts) {
        IntList states = new IntList();
        IntList nodes = new IntList();
        for (int state = starts.next(0); state >= 0; state = starts.next(state + 1)) {
            for (int node : first(state)) {
                initial.set(node);
                enter(state, node, states, nodes);
            }
        }
        pulse.begin(nodes());
        while (!nodes.isEmpty()) {
            pulse.beat();
            int state = states.removeLast();
            int node = nodes.removeLast();
            for (int step = model.from(state); step < model.to(state); step++) {
                int target = model.target(state, step);
                if (target >= 0) {
                    for (int after : after(state, node, target)) {
                        enter(target, node(target, after), states, nodes);
                    }
                }
            }
        }
    }

    private void enter(int state, int node, IntList states, IntList nodes) {
        if (!reached.get(node)) {
            reached.set(node);
            states.add(state);
            nodes.add(node);
        }
    }

    /** The states of the automaton in which it can be after one more state of the model. */
    private int[] after(int state, int node, int target) {
        return automaton.after(inAutomaton(state, node), valuations.of(target));
    }

    private void build() {
        pulse.begin(nodes());
        int state = 0;
        for (int from = 0; from < nodes(); from += StateGraph.CHUNK) {
            int chunk = from >>> StateGraph.CHUNK_BITS;
            StateGraph.Rows rows = graph.rows(chunk);
            for (int node = from; node < Math.min(from + StateGraph.CHUNK, nodes()); node++) {
                pulse.beat();
                while (firstNodes[state + 1] <= node) {
                    state++;
                }
                if (reached.get(node)) {
                    enterRow(state, node, rows);
                }
                rows.endRow();
            }
            graph.put(chunk, rows);
        }
    }

    private void enterRow(int state, int node, StateGraph.Rows rows) {
        for (int step = model.from(state); step < model.to(state); step++) {
            int target = model.target(state, step);
            int label = model.label(state, step);
            int[] following = target < 0 ? NONE : after(state, node, target);
            for (int after : following) {
                rows.add(node(target, after), label);
            }
            if (target < 0) {
                rows.add(target, label);
            } else if (following.length == 0 && labels.isFair(label)) {
                rows.add(StateGraph.ELSEWHERE, label);
            }
        }
    }

    /** The graph of the nodes. */
    public StateGraph graph() {
        return graph;
    }

    /** The nodes in which runs begin. */
    public StateSet initial() {
        return initial;
    }

    @Override
    public int stateOf(int node) {
        int low = 0;
        int high = model.size();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (firstNodes[middle] <= node) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public int[] first(int state) {
        return Arrays.stream(automaton.first(valuations.of(state)))
                .map(first -> node(state, first))
                .toArray();
    }

    @Override
    public int[] after(int node, int target) {
        return Arrays.stream(after(stateOf(node), node, target))
                .map(after -> node(target, after))
                .toArray();
    }

    /** Sets of nodes of each of which an accepted run meets some again and again. */
    public List<StateSet> recurring() {
        return automaton.acceptanceSets().stream().map(this::nodesIn).toList();
    }

    private StateSet nodesIn(IntPredicate isMember) {
        StateSet members = new StateSet(nodes());
        for (int state = 0; state < model.size(); state++) {
            for (int node = firstNodes[state]; node < firstNodes[state + 1]; node++) {
                if (isMember.test(inAutomaton(state, node))) {
                    members.set(node);
                }
            }
        }
        return members;
    }
}
