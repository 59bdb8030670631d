package io.synproof.checker.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Ctrl-C: the search is told to stop, and the process ends when what it has seen is printed. */
final class Interruption {
    private static final int LONGEST_GOODBYE_SECONDS = 20;

    private final AtomicBoolean requested = new AtomicBoolean();
    private final AtomicInteger code = new AtomicInteger();
    private final CountDownLatch finished = new CountDownLatch(1);

    /** Listens for the end of the process. */
    void listen() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::onShutdown, "interruption"));
    }

    private void onShutdown() {
        requested.set(true);
        try {
            if (finished.await(LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(code.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isRequested() {
        return requested.get();
    }

    /** All is printed: the process ends with this code, whatever ends it. */
    void finish(int exitCode) {
        code.set(exitCode);
        finished.countDown();
    }
}
