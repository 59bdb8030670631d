package io.synproof.checker.engine.explore;

import io.synproof.checker.engine.control.SearchOptions;
import io.synproof.checker.engine.control.StopCondition;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Progress;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Reports of a search's progress to a listener, about ten times a second; for one thread. */
public final class ProgressReporter {
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private final SearchOptions<?, ?> settings;
    private final StopCondition watch;
    private Duration last = Duration.ZERO;
    private Duration before = Duration.ZERO;

    public ProgressReporter(SearchOptions<?, ?> settings, StopCondition watch) {
        this.settings = settings;
        this.watch = watch;
    }

    /** Adds the time spent on the same search before it was resumed. */
    void resume(Duration spent) {
        before = spent;
    }

    /** Reports, if it is time. The numbers are those of {@link Progress}. */
    public void tell(
            ReachedStates<?, ?> reached,
            long transitions,
            int depth,
            long frontier,
            long expanded) {
        Duration now = watch.elapsed();
        if (now.minus(last).compareTo(BETWEEN) >= 0) {
            last = now;
            settings.listener()
                    .accept(new Progress(
                            reached.size(),
                            transitions,
                            depth,
                            frontier,
                            expanded,
                            now.plus(before),
                            reached.visitedBytes() + reached.storeBytes(),
                            share(now, reached.size(), depth)));
        }
    }

    /** The used share of the bound that is closest. */
    private OptionalDouble share(Duration now, long states, int depth) {
        Bounds bounds = settings.bounds();
        return Stream.of(
                        bounds.states().stream().mapToDouble(most -> (double) states / most),
                        bounds.depth().stream().mapToDouble(most -> (double) depth / most),
                        bounds.time().stream()
                                .mapToDouble(most -> (double) now.toNanos() / most.toNanos()),
                        bounds.memory().stream()
                                .mapToDouble(most ->
                                        (double) settings.gauges().heapBytes().getAsLong() / most))
                .flatMapToDouble(share -> share)
                .map(share -> Math.min(1, share))
                .max();
    }
}
