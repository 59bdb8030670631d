package io.synproof.checker.bench;

import io.synproof.checker.result.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** Tells on a terminal how far a search has come: one line, rewritten each second. */
final class ProgressLine implements Consumer<Progress> {
    private static final Duration SILENCE = Duration.ofSeconds(2);
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final String ERASE = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean terminal;
    private Duration next = SILENCE;

    ProgressLine(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public void accept(Progress progress) {
        if (terminal && progress.elapsed().compareTo(next) >= 0) {
            next = progress.elapsed().plus(BETWEEN);
            err.print(ERASE + text(progress));
            err.flush();
        }
    }

    static String text(Progress progress) {
        return String.format(
                Locale.ROOT,
                "%,d states, %,d transitions, depth %d, %d s",
                progress.states(),
                progress.transitions(),
                progress.depth(),
                progress.elapsed().toSeconds());
    }

    /** Takes the line away. */
    void end() {
        if (next.compareTo(SILENCE) > 0) {
            err.print(ERASE);
        }
    }

    /** Whether this process's stderr is a terminal, as far as Linux tells. */
    static boolean stderrIsTerminal() {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException e) {
            return false;
        }
    }
}
