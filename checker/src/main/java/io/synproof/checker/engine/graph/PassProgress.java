package io.synproof.checker.engine.graph;

import io.synproof.checker.engine.control.SearchOptions;
import io.synproof.checker.engine.control.StopCondition;
import io.synproof.checker.engine.explore.ProgressReporter;
import io.synproof.checker.engine.explore.SearchResult;
import io.synproof.checker.result.StopReason;

/** Progress and cancellation for passes over a finished search. */
public final class PassProgress {
    /** Few enough to stop soon, many enough for asking the clock not to show. */
    private static final int BEATS = 1 << 12;

    private final SearchResult<?, ?> searched;
    private final StopCondition watch;
    private final ProgressReporter reports;
    private long parts;
    private long done;

    PassProgress(SearchOptions<?, ?> settings, SearchResult<?, ?> searched, StopCondition watch) {
        this.searched = searched;
        this.watch = watch;
        this.reports = new ProgressReporter(settings, watch);
    }

    /** Begins a piece of work that has this many parts. */
    public void begin(long all) {
        parts = all;
        done = 0;
        check();
    }

    /**
     * One part is done, or done once more.
     *
     * @throws SearchStoppedException if a bound or the user stops it
     */
    public void beat() {
        if ((++done & (BEATS - 1)) == 0) {
            check();
            tell();
        }
    }

    /** Reports the number of parts done. */
    void come(long now) {
        done = now;
        tell();
    }

    private void tell() {
        reports.tell(
                searched.reached(),
                searched.coverage().transitions(),
                searched.coverage().depth(),
                parts,
                Math.min(done, parts));
    }

    /**
     * Goes on.
     *
     * @throws SearchStoppedException if a bound or the user stops it
     */
    void check() {
        if (watch.stops()) {
            throw new SearchStoppedException(watch.stop().orElse(StopReason.CANCELLED));
        }
    }
}
