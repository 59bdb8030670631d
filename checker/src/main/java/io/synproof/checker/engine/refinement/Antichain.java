package io.synproof.checker.engine.refinement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pairs of a state and a set that were seen, without those that another subsumes: a run that
 * the original cannot do from a set, it cannot do from a subset.
 */
final class Antichain {
    private final SubsetConstruction possibilities;
    private final Map<Integer, List<Integer>> sets = new HashMap<>();

    Antichain(SubsetConstruction possibilities) {
        this.possibilities = possibilities;
    }

    /** Whether a pair with the same state, and the same set or a smaller one, was seen. */
    boolean covers(int state, int set) {
        return sets.getOrDefault(state, List.of()).stream()
                .anyMatch(seen -> possibilities.isSubset(seen, set));
    }

    void add(int state, int set) {
        List<Integer> seen = sets.computeIfAbsent(state, _ -> new ArrayList<>());
        seen.removeIf(larger -> possibilities.isSubset(set, larger));
        seen.add(set);
    }
}
