package io.synproof.checker.result;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * The progress of a search; then of a pass over its states, for the questions that take one.
 *
 * @param states kept so far
 * @param transitions taken so far
 * @param depth of the level that is being expanded, in steps; later that of the deepest
 * @param frontier states of that level; later all that the pass goes over
 * @param expanded those of them that are expanded already; later those passed
 * @param elapsed since the start of the search
 * @param bytes allocated for the states so far
 * @param share of the bound that is closest, 0 to 1; empty if there is none
 */
public record Progress(
        long states,
        long transitions,
        int depth,
        long frontier,
        long expanded,
        Duration elapsed,
        long bytes,
        OptionalDouble share) {

    /** States kept for each second so far; 0 before the clock has moved. */
    public long statesPerSecond() {
        return elapsed.isPositive() ? Math.round(states * 1e9 / elapsed.toNanos()) : 0;
    }
}
