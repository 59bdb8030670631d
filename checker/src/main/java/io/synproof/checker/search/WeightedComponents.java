package io.synproof.checker.search;

import java.util.Arrays;
import java.util.List;

/**
 * The strongly connected components of what can be reached in a graph (Tarjan 1972, with a stack of
 * its own instead of recursion: runs are longer than any thread's stack).
 *
 * <p>They are numbered so that every edge leads to the same component or to one with a smaller
 * number.
 */
final class WeightedComponents<S, A> {
    private static final int UNSEEN = -1;

    private final WeightedGraph<S, A> graph;
    private final int[] component;
    private final int[] seen;
    private final int[] lowest;

    /** The edge to go on with, of a node whose edges are being followed. */
    private final int[] next;

    private final int[] path;
    private int depth;
    private int visits;
    private int count;

    // The nodes seen that have no component yet, in the order of their visits.
    private final int[] waiting;
    private int waits;

    // The nodes by component, in the order of those.
    private final IntList order = new IntList();

    WeightedComponents(WeightedGraph<S, A> graph, List<S> starts) {
        this.graph = graph;
        this.component = filled(graph.nodes());
        this.seen = filled(graph.nodes());
        this.lowest = new int[graph.nodes()];
        this.next = new int[graph.nodes()];
        this.path = new int[graph.nodes()];
        this.waiting = new int[graph.nodes()];
        for (S start : starts) {
            int node = graph.node(start);
            if (node != WeightedGraph.NOWHERE && seen[node] == UNSEEN) {
                follow(node);
            }
        }
    }

    private static int[] filled(int size) {
        int[] all = new int[size];
        Arrays.fill(all, UNSEEN);
        return all;
    }

    /** The component of a node, which can be reached. */
    int of(int node) {
        return component[node];
    }

    /** The nodes that can be reached, those of a component together, smaller components first. */
    IntList nodes() {
        return order;
    }

    private void follow(int start) {
        enter(start);
        while (depth > 0) {
            int node = path[depth - 1];
            if (next[node] < graph.last(node)) {
                int target = graph.target(next[node]++);
                if (seen[target] == UNSEEN) {
                    enter(target);
                } else if (component[target] == UNSEEN) {
                    lowest[node] = Math.min(lowest[node], seen[target]);
                }
            } else {
                leave(node);
            }
        }
    }

    private void enter(int node) {
        seen[node] = visits;
        lowest[node] = visits++;
        next[node] = graph.first(node);
        waiting[waits++] = node;
        path[depth++] = node;
    }

    private void leave(int node) {
        depth--;
        if (depth > 0) {
            int parent = path[depth - 1];
            lowest[parent] = Math.min(lowest[parent], lowest[node]);
        }
        if (lowest[node] == seen[node]) {
            int member;
            do {
                member = waiting[--waits];
                component[member] = count;
                order.add(member);
            } while (member != node);
            count++;
        }
    }
}
