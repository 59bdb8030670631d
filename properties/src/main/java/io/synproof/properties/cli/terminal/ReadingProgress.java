package io.synproof.properties.cli.terminal;

import java.time.Duration;
import java.time.Instant;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * The progress of reading packets, once it takes longer than two seconds: a live line on a
 * terminal, a line every ten seconds elsewhere. It writes to standard error.
 */
public final class ReadingProgress implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final Terminal terminal;
    private final Instant start = Instant.now();
    private Instant lastLine = start;
    private @Nullable ProgressBar bar;

    /** The progress of what begins now. */
    public ReadingProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    /** So many packets have been read. */
    public void read(long packets) {
        Instant now = Instant.now();
        if (Duration.between(start, now).compareTo(PATIENCE) < 0) {
            return;
        }
        if (terminal.ansi().enabled()) {
            show(packets);
        } else if (Duration.between(lastLine, now).compareTo(BETWEEN_LINES) >= 0) {
            lastLine = now;
            terminal.err().printf("%d packets read%n", packets);
            terminal.err().flush();
        }
    }

    private void show(long packets) {
        ProgressBar showing = bar;
        if (showing == null) {
            showing = new ProgressBarBuilder()
                    .setTaskName("packets")
                    .setInitialMax(-1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .clearDisplayOnFinish()
                    .build();
            bar = showing;
        }
        showing.stepTo(packets);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
