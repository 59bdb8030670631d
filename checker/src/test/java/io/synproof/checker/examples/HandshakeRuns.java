package io.synproof.checker.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.result.Checkpoints;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.StateSpaceProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs of {@link Handshake} for tests of the checker. */
public final class HandshakeRuns {
    private HandshakeRuns() {}

    /** Stops a search somewhere in the middle, and compares the end of it with the known counts. */
    public static void killAndResume(Path file) {
        Checkpoints checkpoints = Checkpoints.of("handshake").every(Duration.ZERO);
        AtomicInteger asked = new AtomicInteger();
        var model = Handshake.with("");
        Coverage stopped = Checker.of(model)
                .withCheckpoints(checkpoints.writtenTo(file))
                .cancelledBy(() -> asked.incrementAndGet() > 150)
                .explore()
                .coverage();
        Coverage resumed = Checker.of(model)
                .threads(2)
                .withCheckpoints(checkpoints.resumedFrom(file).writtenTo(file))
                .explore()
                .coverage();

        assertThat(stopped.states()).isBetween(1_000L, 130_000L);
        assertThat(stopped.complete()).isFalse();
        assertThat(resumed.states()).isEqualTo(130_274);
        assertThat(resumed.transitions()).isEqualTo(604_338);
        assertThat(resumed.depth()).isEqualTo(33);
        assertThat(resumed.terminal()).isEqualTo(24);
        assertThat(resumed.complete()).isTrue();
    }

    /** Where the states of a small one come from. */
    public static StateSpaceProfile profile() {
        return Checker.of(Handshake.with("K=2")).profile();
    }
}
