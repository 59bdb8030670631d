package io.synproof.checker.search;

import io.synproof.checker.Coverage;
import java.util.List;

/**
 * What a search has left behind.
 *
 * @param sightings for each property, the shallowest states that decide it, or from which a step
 *     does; empty if none was met
 * @param counts for each property, how many there are at any depth that was searched
 */
record Searched<S, A>(
        Reached<S, A> reached,
        Levels levels,
        List<LongList> sightings,
        List<Long> counts,
        Coverage coverage) {}
