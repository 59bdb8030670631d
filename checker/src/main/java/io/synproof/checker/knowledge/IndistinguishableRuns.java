package io.synproof.checker.knowledge;

import io.synproof.checker.model.Trace;
import java.util.List;

/**
 * Runs that show that something is not known: each ends like the next one for an agent, and the
 * ends of the first and the last differ in the fact.
 *
 * <p>The first is a shortest run to where the formula is false at a trigger; of those one with the
 * fewest steps down to where the fact is false, and then the fewest faults. If the fact is true
 * there, it is false in the end of the last run. If it is false there already, a second run ends
 * alike for an agent that was to know it, and makes it true. Each further run is a shortest one of
 * all that can stand in its place.
 *
 * @param runs at least 1; a single one shows that what was to be known is not even true, however
 *     the agent came to see what it sees
 * @param alike the agents to whom neighbours are alike: one less than there are runs
 */
public record IndistinguishableRuns<S, A>(List<Trace<S, A>> runs, List<Agent<S>> alike) {

    /**
     * Runs that show it.
     *
     * @throws IllegalArgumentException if the numbers do not fit, or neighbours do not end alike
     */
    public IndistinguishableRuns {
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
