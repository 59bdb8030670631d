package io.synproof.properties.reality.kernel.converse;

import io.synproof.properties.reality.kernel.Namespace;
import io.synproof.properties.reality.kernel.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;

/** Many conversations with the kernel of this machine: jqwik draws them, and shrinks. */
public final class Converse {
    private static final int MOST_SHRINKING = 150;
    private static final int MOST_SHRUNK = 20;
    private static final int FIRST_PORT = 1_024;
    private static final int SIZE_OF_DRAWS = 1_000;
    private static final long FAR_APART = 0x9E37_79B9_7F4A_7C15L;

    private final ConversePlan plan;
    private final BooleanSupplier interrupted;
    private final Consumer<Progress> listener;
    private final Tally tally = new Tally();
    private final AtomicInteger nextBatch = new AtomicInteger();
    private final long start = System.nanoTime();

    /**
     * The progress so far.
     *
     * @param played how many conversations were held
     * @param kinds how many kinds of unexplained differences were found
     */
    public record Progress(int played, int kinds) {}

    private Converse(ConversePlan plan, BooleanSupplier interrupted, Consumer<Progress> listener) {
        this.plan = plan;
        this.interrupted = interrupted;
        this.listener = listener;
    }

    /**
     * Holds the conversations.
     *
     * @param interrupted whether to stop and report what there is
     * @param listener is told of the progress now and then
     * @throws io.synproof.properties.reality.kernel.KernelException if there can be no namespace
     */
    public static ConverseReport hold(
            ConversePlan plan, BooleanSupplier interrupted, Consumer<Progress> listener) {
        return new Converse(plan, interrupted, listener).report();
    }

    private ConverseReport report() {
        try (ExecutorService threads = Executors.newFixedThreadPool(plan.threads())) {
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < plan.threads(); i++) {
                working.add(threads.submit(this::work));
            }
            working.forEach(Converse::await);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return tally.report(plan, seconds, interrupted.getAsBoolean());
    }

    private static void await(Future<?> working) {
        try {
            working.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        for (int batch = nextBatch.getAndIncrement();
                batch < plan.batches() && !interrupted.getAsBoolean();
                batch = nextBatch.getAndIncrement()) {
            int number = batch;
            Namespace.inside(Settings.PLAIN, namespace -> {
                JqwikSession.run(() -> hold(namespace, number));
                return number;
            });
        }
    }

    private void hold(Namespace namespace, int batch) {
        RandomGenerator<Schedule> schedules = DrawnSchedules.all().generator(SIZE_OF_DRAWS);
        Random random = new Random(plan.seed() * FAR_APART + batch);
        Ports ports = new Ports();
        for (int i = 0; i < plan.sizeOf(batch) && !interrupted.getAsBoolean(); i++) {
            Shrinkable<Schedule> drawn = schedules.next(random);
            Played played = Player.play(namespace, plan.profile(), drawn.value(), ports.next());
            if (tally.count(played) && tally.kinds() <= MOST_SHRUNK) {
                shrink(namespace, ports, drawn, played);
            }
            listener.accept(new Progress(tally.played(), tally.kinds()));
        }
    }

    /** Ports that nothing has used before. */
    private static final class Ports {
        private int last = FIRST_PORT;

        int next() {
            return last++;
        }
    }

    /** Looks for a smaller conversation with the same kind of difference, a few times. */
    private void shrink(
            Namespace namespace, Ports ports, Shrinkable<Schedule> drawn, Played played) {
        Shrinkable<Schedule> smallest = drawn;
        Played example = played;
        int tries = 0;
        boolean smaller = true;
        while (smaller && tries < MOST_SHRINKING) {
            smaller = false;
            for (Shrinkable<Schedule> next : (Iterable<Shrinkable<Schedule>>)
                    smallest.shrink().limit(MOST_SHRINKING - tries)::iterator) {
                tries++;
                Played again = Player.play(namespace, plan.profile(), next.value(), ports.next());
                if (again.difference().equals(played.difference())) {
                    smallest = next;
                    example = again;
                    smaller = true;
                    break;
                }
            }
        }
        tally.shrunk(
                played.difference().get(),
                example,
                tries < MOST_SHRINKING ? Shrinking.DONE : Shrinking.CUT_SHORT);
    }
}
