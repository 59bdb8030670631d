package io.synproof.checker.search;

/**
 * The states from which no goal can be reached.
 *
 * <p>Components are found sinks first, so that when one is found it is known of all that it leads
 * to. A step to what was not kept may lead to a goal.
 */
final class Traps {
    private final StateGraph graph;
    private final Bits goals;
    private final Bits trapped;

    private Traps(StateGraph graph, Bits goals) {
        this.graph = graph;
        this.goals = goals;
        this.trapped = new Bits(graph.size());
    }

    /** The trapped states of a graph that has the steps of all that are no goals. */
    static Bits of(StateGraph graph, Bits goals, Pulse pulse) {
        Traps traps = new Traps(graph, goals);
        Components components = new Components(graph, pulse);
        for (int state = 0; state < graph.size(); state++) {
            components.from(state, (component, members, from) -> {
                if (!traps.leadsOut(components, component, members, from)) {
                    for (int i = from; i < members.size(); i++) {
                        traps.trapped.set(members.get(i));
                    }
                }
            });
        }
        return traps.trapped;
    }

    private boolean leadsOut(Components components, int component, IntList members, int from) {
        for (int i = from; i < members.size(); i++) {
            int state = members.get(i);
            if (goals.get(state)) {
                return true;
            }
            for (int step = graph.from(state); step < graph.to(state); step++) {
                int target = graph.target(state, step);
                boolean maybe = target == StateGraph.UNKNOWN
                        || (target >= 0
                                && components.of(target) != component
                                && !trapped.get(target));
                if (maybe) {
                    return true;
                }
            }
        }
        return false;
    }
}
