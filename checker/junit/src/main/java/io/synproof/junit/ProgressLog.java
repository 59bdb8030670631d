package io.synproof.junit;

import io.synproof.checker.result.Progress;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** The progress of a search as lines of a log: the first after two seconds, then ever rarer. */
final class ProgressLog implements Consumer<Progress> {
    private static final Logger LOG = System.getLogger("io.synproof.junit");

    private final String test;
    private Duration next = Duration.ofSeconds(2);

    ProgressLog(String test) {
        this.test = test;
    }

    @Override
    public void accept(Progress progress) {
        if (progress.elapsed().compareTo(next) >= 0) {
            LOG.log(Level.INFO, () -> line(progress));
            next = progress.elapsed().multipliedBy(3).dividedBy(2);
        } else if (progress.elapsed().multipliedBy(2).compareTo(next) < 0) {
            // Another search of the same test has begun.
            next = Duration.ofSeconds(2);
        }
    }

    private String line(Progress progress) {
        return String.format(
                Locale.ROOT,
                "%s: %,d states, depth %d, %,d states/s, %d s",
                test,
                progress.states(),
                progress.depth(),
                progress.statesPerSecond(),
                progress.elapsed().toSeconds());
    }
}
