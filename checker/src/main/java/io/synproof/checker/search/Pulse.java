package io.synproof.checker.search;

import io.synproof.checker.Stop;

/**
 * The sign of life of what the calling thread does with a finished search: it tells how far that
 * has come, and notices when it is to stop.
 */
final class Pulse {
    /** Few enough to stop soon, many enough for asking the clock not to show. */
    private static final int BEATS = 1 << 12;

    private final Searched<?, ?> searched;
    private final Watch watch;
    private final Reports reports;
    private long parts;
    private long done;

    Pulse(Settings<?, ?> settings, Searched<?, ?> searched, Watch watch) {
        this.searched = searched;
        this.watch = watch;
        this.reports = new Reports(settings, watch);
    }

    /** A piece of work begins that has so many parts. */
    void begin(long all) {
        parts = all;
        done = 0;
        check();
    }

    /**
     * One part is done, or done once more.
     *
     * @throws StoppedEarly if a bound or the user stops it
     */
    void beat() {
        if ((++done & (BEATS - 1)) == 0) {
            check();
            tell();
        }
    }

    /** So many parts are done by now. */
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
     * @throws StoppedEarly if a bound or the user stops it
     */
    void check() {
        if (watch.stops()) {
            throw new StoppedEarly(watch.stop().orElse(Stop.CANCELLED));
        }
    }
}
