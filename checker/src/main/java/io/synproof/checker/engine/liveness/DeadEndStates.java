package io.synproof.checker.engine.liveness;

import io.synproof.checker.engine.graph.Components;
import io.synproof.checker.engine.graph.PassProgress;
import io.synproof.checker.engine.graph.StateGraph;
import io.synproof.checker.engine.util.IntList;
import io.synproof.checker.engine.util.StateSet;

/**
 * The states from which no goal can be reached.
 *
 * <p>Components are found sinks first, so that the answer is known for all successors of a
 * component before its own. A step to a state that was not kept may lead to a goal.
 */
final class DeadEndStates {
    private final StateGraph graph;
    private final StateSet goals;
    private final StateSet trapped;

    private DeadEndStates(StateGraph graph, StateSet goals) {
        this.graph = graph;
        this.goals = goals;
        this.trapped = new StateSet(graph.size());
    }

    /** The trapped states of a graph that has the steps of all that are no goals. */
    static StateSet of(StateGraph graph, StateSet goals, PassProgress pulse) {
        DeadEndStates traps = new DeadEndStates(graph, goals);
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
