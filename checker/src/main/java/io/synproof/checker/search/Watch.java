package io.synproof.checker.search;

import io.synproof.checker.Stop;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Watches what may stop a search within a level: the clock, the memory, and the user. */
public final class Watch {
    private final Settings<?, ?> settings;
    private final Thread caller = Thread.currentThread();
    private final long start;

    // Written by whichever thread notices first, read by all; which of two reasons wins is not
    // promised.
    private volatile @Nullable Stop stop;

    private Watch(Settings<?, ?> settings) {
        this.settings = settings;
        this.start = settings.gauges().nanoTime().getAsLong();
    }

    /** Watches from now on, for the calling thread. */
    public static Watch start(Settings<?, ?> settings) {
        return new Watch(settings);
    }

    /** The time since the start. */
    public Duration elapsed() {
        return Duration.ofNanos(settings.gauges().nanoTime().getAsLong() - start);
    }

    /** Whether to stop, now or at any earlier time of asking. May be asked by any thread. */
    public boolean stops() {
        if (stop == null) {
            stop = reason();
        }
        return stop != null;
    }

    /** Why to stop, if an earlier {@link #stops()} said so. */
    public Optional<Stop> stop() {
        return Optional.ofNullable(stop);
    }

    private @Nullable Stop reason() {
        if (caller.isInterrupted() || settings.cancelled().getAsBoolean()) {
            return Stop.CANCELLED;
        }
        if (settings.bounds()
                .time()
                .filter(bound -> elapsed().compareTo(bound) > 0)
                .isPresent()) {
            return Stop.TIME;
        }
        if (settings.bounds().memory().stream()
                .anyMatch(bound -> settings.gauges().heapOctets().getAsLong() > bound)) {
            return Stop.MEMORY;
        }
        return null;
    }
}
