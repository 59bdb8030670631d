package io.synproof.checker.temporal;

import io.synproof.checker.temporal.Digraph.Edge;
import io.synproof.checker.temporal.Ltl.Prefix;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The runs of a {@link Digraph} that violate a formula, by the tableau of Lichtenstein and Pnueli
 * ("Checking that finite state concurrent programs satisfy their linear specification", 1985).
 *
 * <p>A node is a state, and of each formula in it that looks ahead, whether it is said to be true
 * there. Steps are those between nodes that do not contradict each other. What is put off for ever
 * must not be: some node of a cycle keeps each promise. Nothing is negated or rewritten, and the
 * edges that a run takes for ever are each strongly connected set in turn.
 */
final class Tableau {
    private static final int STUTTER = -1;

    private final Digraph graph;
    private final Ltl<Integer> formula;
    private final FairRuns runs;
    private final List<Ltl<Integer>> ahead = new ArrayList<>();
    private final Map<Node, List<Arrow>> arrows = new LinkedHashMap<>();
    private final Map<Node, List<Arrow>> backwards = new HashMap<>();

    /**
     * A state, and what is said to be true there.
     *
     * @param said the formulas that look ahead, as bits
     */
    private record Node(int state, int said) {}

    /** A step by an edge; by none, if the run stutters. */
    private record Arrow(Node to, int edge) {}

    Tableau(Digraph graph, Ltl<Integer> formula, FairRuns runs) {
        this.graph = graph;
        this.formula = formula;
        this.runs = runs;
        collect(formula);
        for (Node node : nodes()) {
            arrows.put(node, arrowsFrom(node));
        }
        arrows.forEach((node, from) -> from.forEach(arrow -> backwards
                .computeIfAbsent(arrow.to(), _ -> new ArrayList<>())
                .add(new Arrow(node, arrow.edge()))));
    }

    private void collect(Ltl<Integer> part) {
        switch (part) {
            case Ltl.Atom<Integer> _ -> {}
            case Ltl.Prefixed<Integer>(var operator, var inner) -> {
                collect(inner);
                if (operator != Prefix.NOT) {
                    note(part);
                }
            }
            case Ltl.Joined<Integer>(var left, var operator, var right) -> {
                collect(left);
                collect(right);
                if (RandomLtl.isTemporal(operator)) {
                    note(part);
                }
            }
        }
    }

    private void note(Ltl<Integer> part) {
        if (!ahead.contains(part)) {
            ahead.add(part);
        }
    }

    private List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        for (int state = 0; state < graph.states(); state++) {
            for (int said = 0; runs.isKept(state) && said < 1 << ahead.size(); said++) {
                nodes.add(new Node(state, said));
            }
        }
        return nodes;
    }

    private List<Arrow> arrowsFrom(Node node) {
        List<Arrow> from = new ArrayList<>();
        List<Edge> edges = graph.actions(node.state());
        edges.stream()
                .filter(edge -> runs.isKept(edge.to()))
                .forEach(edge -> addArrows(node, edge.to(), edge.number(), from));
        if (edges.isEmpty()) {
            addArrows(node, node.state(), STUTTER, from);
        }
        return from;
    }

    private void addArrows(Node node, int to, int edge, List<Arrow> from) {
        for (int said = 0; said < 1 << ahead.size(); said++) {
            Node next = new Node(to, said);
            if (ahead.stream().allMatch(part -> isSaid(part, node) == mustBe(part, node, next))) {
                from.add(new Arrow(next, edge));
            }
        }
    }

    /** Whether a formula is true in a node, by what is said there. */
    private boolean isSaid(Ltl<Integer> part, Node node) {
        int place = ahead.indexOf(part);
        if (place >= 0) {
            return Digraph.has(node.said(), place);
        }
        return switch (part) {
            case Ltl.Atom<Integer>(var _, var fact) -> fact.holdsIn(node.state());
            case Ltl.Prefixed<Integer>(var _, var inner) -> !isSaid(inner, node);
            case Ltl.Joined<Integer>(var left, var operator, var right) ->
                switch (operator) {
                    case AND -> isSaid(left, node) && isSaid(right, node);
                    case OR -> isSaid(left, node) || isSaid(right, node);
                    case IMPLIES -> !isSaid(left, node) || isSaid(right, node);
                    case UNTIL, WEAK_UNTIL, RELEASE -> throw new IllegalStateException();
                };
        };
    }

    /** Whether a formula that looks ahead is true in a node, by what is said in the next. */
    private boolean mustBe(Ltl<Integer> part, Node node, Node next) {
        boolean later = isSaid(part, next);
        return switch (part) {
            case Ltl.Atom<Integer> _ -> throw new IllegalStateException();
            case Ltl.Prefixed<Integer>(var operator, var inner) ->
                switch (operator) {
                    case NOT -> throw new IllegalStateException();
                    case NEXT -> isSaid(inner, next);
                    case EVENTUALLY -> isSaid(inner, node) || later;
                    case ALWAYS -> isSaid(inner, node) && later;
                };
            case Ltl.Joined<Integer>(var left, var operator, var right) ->
                switch (operator) {
                    case AND, OR, IMPLIES -> throw new IllegalStateException();
                    case UNTIL, WEAK_UNTIL -> isSaid(right, node) || (isSaid(left, node) && later);
                    case RELEASE -> isSaid(right, node) && (isSaid(left, node) || later);
                };
        };
    }

    /** Whether what a node says of a formula is not put off there. */
    private boolean isKept(Ltl<Integer> part, Node node) {
        boolean said = isSaid(part, node);
        return switch (part) {
            case Ltl.Atom<Integer> _ -> true;
            case Ltl.Prefixed<Integer>(var operator, var inner) ->
                switch (operator) {
                    case NOT, NEXT -> true;
                    case EVENTUALLY -> !said || isSaid(inner, node);
                    case ALWAYS -> said || !isSaid(inner, node);
                };
            case Ltl.Joined<Integer>(var left, var operator, var right) ->
                switch (operator) {
                    case AND, OR, IMPLIES -> true;
                    case UNTIL -> !said || isSaid(right, node);
                    case WEAK_UNTIL -> said || !(isSaid(left, node) || isSaid(right, node));
                    case RELEASE -> said || !isSaid(right, node);
                };
        };
    }

    /** Whether some fair run violates the formula. */
    boolean hasViolation() {
        Set<Node> reached = reached(
                arrows.keySet().stream()
                        .filter(node -> graph.initialStates().contains(node.state()))
                        .filter(node -> !isSaid(formula, node))
                        .toList(),
                allEdges(),
                arrows);
        return reached.stream()
                        .filter(node -> graph.actions(node.state()).isEmpty())
                        .anyMatch(node -> isRun(Set.of(node), bits(List.of()), reached))
                || runs.fairlyTaken(_ -> true).stream()
                        .anyMatch(taken -> hasRun(reached, bits(taken), taken));
    }

    private static BitSet bits(Collection<Edge> edges) {
        BitSet bits = new BitSet();
        edges.forEach(edge -> bits.set(edge.number() + 1));
        bits.set(STUTTER + 1, edges.isEmpty());
        return bits;
    }

    private BitSet allEdges() {
        BitSet all = new BitSet();
        all.set(0, graph.edges().size() + 1);
        return all;
    }

    /** Whether a run takes just these edges for ever. */
    private boolean hasRun(Set<Node> reached, BitSet edges, Collection<Edge> taken) {
        Set<Integer> visited = new HashSet<>();
        taken.forEach(edge -> visited.add(edge.from()));
        Set<Node> left = new HashSet<>(reached);
        left.removeIf(node -> !visited.contains(node.state()));
        while (!left.isEmpty()) {
            Node some = left.iterator().next();
            Set<Node> component = reached(List.of(some), edges, arrows);
            component.retainAll(reached(List.of(some), edges, backwards));
            if (isRun(component, edges, reached)) {
                return true;
            }
            left.removeAll(component);
        }
        return false;
    }

    /** Whether all edges can be taken again and again among some nodes, and all promises kept. */
    private boolean isRun(Set<Node> component, BitSet edges, Set<Node> reached) {
        BitSet taken = new BitSet();
        component.stream()
                .flatMap(node -> arrows.getOrDefault(node, List.of()).stream())
                .filter(arrow -> edges.get(arrow.edge() + 1) && component.contains(arrow.to()))
                .forEach(arrow -> taken.set(arrow.edge() + 1));
        return reached.containsAll(component)
                && taken.equals(edges)
                && ahead.stream()
                        .allMatch(part -> component.stream().anyMatch(node -> isKept(part, node)));
    }

    private static Set<Node> reached(
            Collection<Node> from, BitSet edges, Map<Node, List<Arrow>> arrows) {
        Set<Node> reached = new HashSet<>(from);
        List<Node> pending = new ArrayList<>(from);
        while (!pending.isEmpty()) {
            for (Arrow arrow : arrows.getOrDefault(pending.removeLast(), List.of())) {
                if (edges.get(arrow.edge() + 1) && reached.add(arrow.to())) {
                    pending.add(arrow.to());
                }
            }
        }
        return reached;
    }
}
