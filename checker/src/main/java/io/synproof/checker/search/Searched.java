package io.synproof.checker.search;

import io.synproof.checker.Coverage;
import java.util.List;

/**
 * What a search has left behind.
 *
 * @param sightings for each property, the states that decide it, or from which a step does, all
 *     equally deep; empty if none was met
 */
record Searched<S, A>(
        Reached<S, A> reached, Levels levels, List<LongList> sightings, Coverage coverage) {}
