package io.synproof.checker.result;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The number of states of a complete search that decide each property; without traces.
 *
 * @param coverage what the search saw
 * @param counts for each property, in the order in which they were asked
 * @param memory what the search held in the end
 */
public record DecisionCounts(Coverage coverage, List<Count> counts, Memory memory) {

    /** The counts, in a copy that cannot change. */
    public DecisionCounts {
        counts = List.copyOf(counts);
    }

    /**
     * The number of states that decide one property.
     *
     * @param property which
     * @param states the states that decide it, or from which a step does
     * @param firstDepth of the shallowest of them; empty if there is none
     */
    public record Count(String property, long states, OptionalInt firstDepth) {}

    /**
     * The memory that a search held in the end, in bytes.
     *
     * @param visited allocated for the table of states
     * @param levels allocated for the list of states by depth
     * @param heap in use on the whole heap after a garbage collection, while all that the search
     *     holds is still reachable: these two, interned parts, caches and buffers, and whatever
     *     else the program keeps; empty unless it was asked for
     */
    public record Memory(long visited, long levels, OptionalLong heap) {}
}
