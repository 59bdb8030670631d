package io.synproof.checker.engine.graph;

import io.synproof.checker.engine.util.IntList;

/**
 * Strongly connected components, by Pearce's form of Tarjan's algorithm (D. J. Pearce, "A
 * space-efficient algorithm for finding strongly connected components", 2016), with stacks of its
 * own, as paths may have millions of states.
 *
 * <p>One number for each state: 0 if it was not visited, small while it is being visited, and then
 * the number of its component, which is large. So what belongs to another component is told apart
 * by its number, and a component is searched again by taking its states' numbers back.
 */
public final class Components {
    /** The number of a removed state. */
    private static final int GONE = Integer.MAX_VALUE;

    private static final int UNVISITED = 0;

    private final StateGraph graph;
    private final PassProgress pulse;
    private final int[] numbers;
    private final IntList path = new IntList();
    private final IntList steps = new IntList();
    private final IntList entered = new IntList();
    private final IntList open = new IntList();
    private int visited;
    private int next = GONE - 1;
    private boolean[] barred = {};

    public Components(StateGraph graph, PassProgress pulse) {
        this.graph = graph;
        this.pulse = pulse;
        this.numbers = new int[graph.size()];
        pulse.begin(graph.size());
    }

    /** Callback for each component, sinks first. */
    public interface Listener {
        /**
         * One component.
         *
         * @param members its states, from an index to the end
         */
        void found(int component, IntList members, int from);
    }

    /** The number of a state's component, once it was found. */
    public int of(int state) {
        return numbers[state];
    }

    /** Removes a state from the graph. */
    public void remove(int state) {
        numbers[state] = GONE;
    }

    /** Finds the components of all that is reached from a state, but for those found already. */
    public void from(int root, Listener listener) {
        if (numbers[root] == UNVISITED) {
            visited = 1;
            enter(root);
            while (!path.isEmpty()) {
                proceed(listener);
            }
        }
    }

    /**
     * Finds the components among some states that were one, or a part of one.
     *
     * @param without the labels whose steps are not taken; may be shorter than there are labels
     */
    public void within(int[] members, boolean[] without, Listener listener) {
        for (int state : members) {
            numbers[state] = UNVISITED;
        }
        barred = without;
        for (int state : members) {
            from(state, listener);
        }
        barred = new boolean[0];
    }

    private boolean isBarred(int label) {
        return label < barred.length && barred[label];
    }

    private void enter(int state) {
        pulse.beat();
        path.add(state);
        steps.add(graph.from(state));
        entered.add(visited);
        numbers[state] = visited++;
    }

    /** Extends the path by a state, or else removes its last one. */
    private void proceed(Listener listener) {
        int state = path.last();
        int end = graph.to(state);
        int lowest = numbers[state];
        for (int step = steps.last(); step < end; step++) {
            int target = graph.target(state, step);
            if (target >= 0 && !isBarred(graph.label(state, step))) {
                if (numbers[target] == UNVISITED) {
                    numbers[state] = lowest;
                    // This step is looked at again on the way back.
                    steps.set(steps.size() - 1, step);
                    enter(target);
                    return;
                }
                lowest = Math.min(lowest, numbers[target]);
            }
        }
        numbers[state] = lowest;
        leave(listener);
    }

    private void leave(Listener listener) {
        int state = path.removeLast();
        steps.removeLast();
        int from = open.size();
        open.add(state);
        if (entered.removeLast() == numbers[state]) {
            while (from > 0 && numbers[state] <= numbers[open.get(from - 1)]) {
                from--;
            }
            for (int i = from; i < open.size(); i++) {
                numbers[open.get(i)] = next;
            }
            visited -= open.size() - from;
            listener.found(next--, open, from);
            open.cutTo(from);
        }
    }
}
