package io.synproof.checker.engine.coverability;

import io.synproof.checker.engine.control.SearchOptions;
import io.synproof.checker.engine.control.StopCondition;
import io.synproof.checker.result.Progress;
import io.synproof.checker.result.StopReason;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/** The pauses between patterns: what stops the search, and what it tells of itself. */
final class PatternProgress {
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final int EVERY = 64;
    /** What a pattern takes at the least, in bytes. */
    private static final long BYTES = 64;

    private final SearchOptions<?, ?> settings;
    private final StopCondition watch;
    private Duration last = Duration.ZERO;
    private int pauses;

    PatternProgress(SearchOptions<?, ?> settings, StopCondition watch) {
        this.settings = settings;
        this.watch = watch;
    }

    /** A pause after a pattern: why to stop, if there is a reason. */
    Optional<StopReason> pause(PatternSearch<?, ?> half, PatternSearch<?, ?> other, int depth) {
        long kept = half.size() + other.size();
        if (settings.bounds().states().stream().anyMatch(most -> kept > most)) {
            return Optional.of(StopReason.STATES);
        }
        pauses++;
        if (pauses % EVERY != 0) {
            return Optional.empty();
        }
        tell(half, other, depth);
        return watch.stops() ? watch.stop() : Optional.empty();
    }

    private void tell(PatternSearch<?, ?> half, PatternSearch<?, ?> other, int depth) {
        Duration now = watch.elapsed();
        if (now.minus(last).compareTo(BETWEEN) >= 0) {
            last = now;
            long kept = half.size() + other.size();
            settings.listener()
                    .accept(new Progress(
                            kept,
                            half.taken() + other.taken(),
                            depth,
                            half.waiting(),
                            half.expanded() + other.expanded(),
                            now,
                            kept * BYTES,
                            share(now, kept)));
        }
    }

    /** The used share of the bound that is closest. */
    private OptionalDouble share(Duration now, long kept) {
        double ofStates = settings.bounds().states().stream()
                .mapToDouble(most -> (double) kept / most)
                .max()
                .orElse(-1);
        double ofTime = settings.bounds()
                .time()
                .map(most -> (double) now.toNanos() / most.toNanos())
                .orElse(-1.0);
        double share = Math.min(1, Math.max(ofStates, ofTime));
        return share < 0 ? OptionalDouble.empty() : OptionalDouble.of(share);
    }
}
