package io.synproof.checker.engine.refinement;

import io.synproof.checker.engine.control.SearchOptions;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.StateFilter;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.HeapUse;
import io.synproof.checker.result.StopReason;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The counts of a search for a difference: of the variant, pair by pair. */
final class PairCounters<S, A> {
    private final SearchOptions<S, A> settings;
    private final Model<S, A> model;
    private final StateFilter<S> kept;
    private final Set<String> limitsTouched = new TreeSet<>();
    private final Set<String> kindsTaken = new TreeSet<>();
    private final Map<String, Long> overflows = new TreeMap<>();
    private long pairs;
    private long transitions;
    private long terminal;
    private long deadlocks;
    private long cut;
    private int depth;

    PairCounters(SearchOptions<S, A> settings) {
        this.settings = settings;
        this.model = settings.model();
        this.kept = StateFilter.of(model);
    }

    /** Counts a pair with this state of the variant, at this many steps from the start. */
    void admit(S state, int steps) {
        pairs++;
        depth = Math.max(depth, steps);
        limitsTouched.addAll(kept.limitsTouched(state));
    }

    /** The steps from a pair with this state are asked for. */
    void expand(S state) {
        model.overflowing(state)
                .forEach(action -> overflows.merge(model.kind(action), 1L, Long::sum));
    }

    /** The state of a pair has no action. */
    void end(S state) {
        terminal++;
        deadlocks += model.isProperEnd(state) ? 0 : 1;
    }

    /** A step is taken from a pair. */
    void take(A action) {
        transitions++;
        kindsTaken.add(model.kind(action));
    }

    /** Counts a state that one of the models cannot represent. */
    void cut() {
        cut++;
    }

    long pairs() {
        return pairs;
    }

    /**
     * The counts as a coverage.
     *
     * @param values how many different values the search keeps
     */
    Coverage coverage(Optional<StopReason> stop, Duration elapsed, long values) {
        Set<String> neverTaken = new TreeSet<>(model.kinds());
        neverTaken.removeAll(kindsTaken);
        return new Coverage(
                pairs,
                transitions,
                depth,
                terminal,
                deadlocks,
                cut,
                limitsTouched,
                neverTaken,
                overflows,
                Map.of(),
                stop,
                elapsed,
                stop.filter(StopReason.HEAP::equals).map(_ -> heapUse(values)));
    }

    private HeapUse heapUse(long values) {
        return new HeapUse(
                Runtime.getRuntime().maxMemory(),
                settings.gauges().heapBytes().getAsLong(),
                0,
                0,
                values);
    }
}
