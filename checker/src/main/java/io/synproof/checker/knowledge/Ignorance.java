package io.synproof.checker.knowledge;

import io.synproof.checker.Trace;
import io.synproof.checker.trace.KnowledgeText;
import java.util.List;

/**
 * Runs that show that something is not known: each ends like the next one for an agent, and in the
 * end of the last one the fact is false.
 *
 * <p>The first is a shortest run to where the formula is false at a trigger; of those the one with
 * the fewest runs beside it, and then the fewest faults. Each further run is a shortest one of all
 * that can stand in its place.
 *
 * @param runs at least 1; a single one shows that what was to be known is not even true
 * @param alike the agents to whom neighbours are alike: one less than there are runs
 */
public record Ignorance<S, A>(List<Trace<S, A>> runs, List<Agent<S>> alike) {

    /**
     * Runs that show it.
     *
     * @throws IllegalArgumentException if the numbers do not fit, or neighbours do not end alike
     */
    public Ignorance {
        runs = List.copyOf(runs);
        alike = List.copyOf(alike);
        if (runs.size() != alike.size() + 1) {
            throw new IllegalArgumentException(
                    runs.size() + " runs have not " + alike.size() + " pairs of neighbours");
        }
        for (int i = 0; i < alike.size(); i++) {
            requireAlike(alike.get(i), runs.get(i).last(), runs.get(i + 1).last());
        }
    }

    private static <S> void requireAlike(Agent<S> agent, S one, S other) {
        if (!agent.view().apply(one).equals(agent.view().apply(other))) {
            throw new IllegalArgumentException(
                    agent + " can tell " + one + " from " + other + ": its view is not pure");
        }
    }

    /** The runs side by side, then what is the same and what is not. */
    @Override
    public String toString() {
        return KnowledgeText.of(this);
    }
}
