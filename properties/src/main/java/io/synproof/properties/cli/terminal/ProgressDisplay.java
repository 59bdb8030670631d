package io.synproof.properties.cli.terminal;

import io.synproof.checker.result.Progress;
import io.synproof.properties.experiment.ExperimentRunner;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * The display of the searches' progress, once they take longer than two seconds: a live line on a
 * terminal, a line every ten seconds elsewhere. It writes to standard error.
 */
public final class ProgressDisplay implements ExperimentRunner.Listener {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final Terminal terminal;
    private final int searches;
    private final Instant start = Instant.now();
    private final AtomicReference<Instant> lastLine = new AtomicReference<>(start);
    private int done;
    private @Nullable ProgressBar bar;

    /**
     * A display.
     *
     * @param searches how many searches there are
     */
    public ProgressDisplay(Terminal terminal, int searches) {
        this.terminal = terminal;
        this.searches = searches;
    }

    @Override
    public synchronized void onProgress(String name, Progress progress) {
        Instant now = Instant.now();
        if (Duration.between(start, now).compareTo(PATIENCE) < 0) {
            return;
        }
        String where = String.format(
                Locale.ROOT,
                "%s: %,d states, depth %d with %,d, %,d/s, %,d MB%s",
                name,
                progress.states(),
                progress.depth(),
                progress.frontier(),
                progress.statesPerSecond(),
                progress.bytes() >> 20,
                share(progress));
        if (isLive()) {
            show(where);
        } else if (Duration.between(lastLine.get(), now).compareTo(BETWEEN_LINES) >= 0) {
            lastLine.set(now);
            terminal.err().printf("%d of %d searches done; %s%n", done, searches, where);
            terminal.err().flush();
        }
    }

    private static String share(Progress progress) {
        return progress.share().isPresent()
                ? String.format(
                        Locale.ROOT,
                        ", %.0f %% of its bound",
                        100 * progress.share().getAsDouble())
                : "";
    }

    @Override
    public synchronized void onDone() {
        done++;
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    private boolean isLive() {
        return terminal.ansi().enabled();
    }

    private void show(String where) {
        ProgressBar showing = bar;
        if (showing == null) {
            showing = new ProgressBarBuilder()
                    .setTaskName("searches")
                    .setInitialMax(searches)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .clearDisplayOnFinish()
                    .build();
            bar = showing.stepTo(done);
        }
        showing.setExtraMessage(where);
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
