package io.synproof.properties.cli.terminal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ctrl-C: stops the searches, and delays the end of the process until what is known is printed. */
public final class Interruption {
    private static final int LONGEST_GOODBYE_SECONDS = 20;

    private final AtomicBoolean requested = new AtomicBoolean();
    private final CountDownLatch finished = new CountDownLatch(1);

    /** Listens for the end of the process. */
    public void listen() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::onShutdown, "interruption"));
    }

    private void onShutdown() {
        requested.set(true);
        try {
            // The result says whether all was printed in time; either way the process ends now.
            boolean printed = finished.await(LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS);
            requested.set(printed || requested.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks everything to stop. */
    public void request() {
        requested.set(true);
    }

    /** Whether the user has asked to stop. */
    public boolean isRequested() {
        return requested.get();
    }

    /** Everything is printed. */
    public void finish() {
        finished.countDown();
    }
}
