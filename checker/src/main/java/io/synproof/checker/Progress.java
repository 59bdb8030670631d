package io.synproof.checker;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * How far a search has come, for whoever watches it.
 *
 * @param states kept so far
 * @param transitions taken so far
 * @param depth of the level that is being expanded, in steps
 * @param frontier states of that level
 * @param expanded those of them that are expanded already
 * @param elapsed since the start of the search
 * @param octets allocated for the states so far
 * @param share of the bound that is closest, 0 to 1; empty if there is none
 */
public record Progress(
        long states,
        long transitions,
        int depth,
        long frontier,
        long expanded,
        Duration elapsed,
        long octets,
        OptionalDouble share) {

    /** States kept for each second so far; 0 before the clock has moved. */
    public long statesPerSecond() {
        return elapsed.isPositive() ? Math.round(states * 1e9 / elapsed.toNanos()) : 0;
    }
}
