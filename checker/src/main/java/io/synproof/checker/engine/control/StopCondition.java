package io.synproof.checker.engine.control;

import io.synproof.checker.result.StopReason;
import java.time.Duration;
import java.util.Optional;

/**
 * The conditions that stop a search within a level: time, memory, and cancellation.
 *
 * <p>May be asked by all threads. Which of two reasons is noticed first is not promised.
 */
public final class StopCondition {
    private final SearchOptions<?, ?> settings;
    private final Thread caller = Thread.currentThread();
    private final long start;
    private Optional<StopReason> stop = Optional.empty();

    private StopCondition(SearchOptions<?, ?> settings) {
        this.settings = settings;
        this.start = settings.gauges().nanoTime().getAsLong();
    }

    /** Watches from now on, for the calling thread. */
    public static StopCondition start(SearchOptions<?, ?> settings) {
        return new StopCondition(settings);
    }

    /** The time since the start. */
    public Duration elapsed() {
        return Duration.ofNanos(settings.gauges().nanoTime().getAsLong() - start);
    }

    /** Whether to stop, now or at any earlier time of asking. */
    public synchronized boolean stops() {
        stop = stop.or(this::reason);
        return stop.isPresent();
    }

    /** The reason to stop, if an earlier {@link #stops()} returned true. */
    public synchronized Optional<StopReason> stop() {
        return stop;
    }

    /** Whether the bound on memory leaves room for this many more bytes. */
    public boolean allows(long bytes) {
        return settings.bounds().memory().stream().noneMatch(bound -> isBeyond(bound - bytes));
    }

    private Optional<StopReason> reason() {
        if (caller.isInterrupted() || settings.cancelled().getAsBoolean()) {
            return Optional.of(StopReason.CANCELLED);
        }
        if (settings.bounds()
                .time()
                .filter(bound -> elapsed().compareTo(bound) > 0)
                .isPresent()) {
            return Optional.of(StopReason.TIME);
        }
        if (settings.bounds().memory().stream().anyMatch(this::isBeyond)) {
            return Optional.of(StopReason.MEMORY);
        }
        return Optional.of(StopReason.HEAP)
                .filter(_ -> settings.gauges().heapIsFull().getAsBoolean());
    }

    /**
     * Before memory stops a search, garbage is collected: that of an earlier search may be large.
     */
    private boolean isBeyond(long bytes) {
        if (settings.gauges().heapBytes().getAsLong() <= bytes) {
            return false;
        }
        settings.gauges().collectGarbage().run();
        return settings.gauges().heapBytes().getAsLong() > bytes;
    }
}
