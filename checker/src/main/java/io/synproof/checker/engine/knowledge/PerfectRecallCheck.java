package io.synproof.checker.engine.knowledge;

import io.synproof.checker.engine.graph.StateQuery;
import io.synproof.checker.knowledge.Agent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * The check whether views that are declared to have perfect recall have it.
 *
 * <p>A view has perfect recall exactly if it determines the different view before it: each view has
 * at most one other view from which a step leads to it, and an initial view has none.
 */
final class PerfectRecallCheck<S, A> {
    private static final int NOTHING = -1;
    private static final int BEGINNING = -2;

    private final StateQuery<S, A> all;
    private final Map<Agent<S>, Partition> views;

    PerfectRecallCheck(StateQuery<S, A> all, Map<Agent<S>, Partition> views) {
        this.all = all;
        this.views = views;
    }

    /** Those of the agents that have perfect recall, in their order. */
    Set<Agent<S>> remembering() {
        List<Memory<S>> memories = views.entrySet().stream()
                .filter(entry -> entry.getKey().remembers())
                .map(entry -> memory(entry.getKey(), entry.getValue()))
                .toList();
        if (!memories.isEmpty()) {
            all.askSteps((from, to, _) -> memories.forEach(memory -> memory.see(from, to)));
        }
        Set<Agent<S>> remembering = new LinkedHashSet<>();
        memories.stream()
                .filter(memory -> !memory.forgets().get())
                .forEach(memory -> remembering.add(memory.agent()));
        return remembering;
    }

    private Memory<S> memory(Agent<S> agent, Partition view) {
        int[] earlier = new int[view.count()];
        Arrays.fill(earlier, NOTHING);
        for (int state = 0; state < all.size() && all.levelOf(state) == 0; state++) {
            earlier[view.classOf(state)] = BEGINNING;
        }
        return new Memory<>(agent, view, new AtomicIntegerArray(earlier), new AtomicBoolean());
    }

    /** The predecessor of each view, as far as it is known; all threads add to it. */
    private record Memory<S>(
            Agent<S> agent, Partition view, AtomicIntegerArray earlier, AtomicBoolean forgets) {

        void see(int from, int to) {
            int one = view.classOf(from);
            int next = view.classOf(to);
            if (one != next) {
                int known = earlier.compareAndExchange(next, NOTHING, one);
                if (known != NOTHING && known != one) {
                    forgets.set(true);
                }
            }
        }
    }
}
