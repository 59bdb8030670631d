package io.synproof.properties.mutation;

import java.lang.instrument.Instrumentation;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.bytebuddy.agent.ByteBuddyAgent;

/** Draws rows of the matrix, on several threads. */
final class Drawing {
    private final Instrumentation instrumentation = ByteBuddyAgent.install();
    private final Probes probes = new Probes();
    private final Mutants mutants;

    Drawing(Mutants mutants) {
        this.mutants = mutants;
        instrumentation.addTransformer(probes);
    }

    /** A sandbox for one thread. */
    Sandbox sandbox() {
        return new Sandbox(instrumentation, mutants);
    }

    /**
     * What was drawn.
     *
     * @param rows the rows, in the order of the mistakes
     * @param clauses the clauses that are cited in the experiments of each property, by their names
     */
    record Drawn(List<Row> rows, SortedMap<String, NavigableSet<String>> clauses) {}

    /** Is told of each row when it is drawn, by one thread at a time. */
    @FunctionalInterface
    interface Progress {
        /** This row is, and with it so many of all. */
        void drawn(Row row, int done, int of);
    }

    /**
     * Draws the rows of some mistakes, as far as they concern some properties.
     *
     * @param properties the properties, by their names
     * @param threads how many mistakes are tried at a time, each in a sandbox of its own; 1 or more
     */
    Drawn draw(
            List<Mutant> mistakes, Predicate<String> properties, int threads, Progress progress) {
        Work work = new Work(mistakes, properties, progress);
        List<Thread> workers = IntStream.range(0, threads)
                .mapToObj(_ -> Thread.ofPlatform().start(() -> run(work)))
                .toList();
        workers.forEach(Drawing::await);
        return work.drawn();
    }

    private void run(Work work) {
        Sandbox sandbox = sandbox();
        Baseline baseline = Baseline.of(sandbox.bench(), work.properties);
        work.clauses(baseline.clauses(probes));
        Trial trial = new Trial(sandbox, probes, baseline);
        for (Optional<Integer> next = work.next(); next.isPresent(); next = work.next()) {
            work.done(next.orElseThrow(), trial.row(work.mistakes.get(next.orElseThrow())));
        }
    }

    private static void await(Thread worker) {
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** What is to be done, and what has been; the threads share it. */
    private static final class Work {
        private final List<Mutant> mistakes;
        private final Predicate<String> properties;
        private final Progress progress;
        private final AtomicInteger begun = new AtomicInteger();
        private final SortedMap<Integer, Row> rows = new ConcurrentSkipListMap<>();
        private final Queue<SortedMap<String, NavigableSet<String>>> clauses =
                new ConcurrentLinkedQueue<>();

        Work(List<Mutant> mistakes, Predicate<String> properties, Progress progress) {
            this.mistakes = mistakes;
            this.properties = properties;
            this.progress = progress;
        }

        Optional<Integer> next() {
            int next = begun.getAndIncrement();
            return next < mistakes.size() ? Optional.of(next) : Optional.empty();
        }

        void clauses(SortedMap<String, NavigableSet<String>> cited) {
            clauses.add(cited);
        }

        synchronized void done(int number, Row row) {
            rows.put(number, row);
            progress.drawn(row, rows.size(), mistakes.size());
        }

        Drawn drawn() {
            if (rows.size() < mistakes.size() || clauses.stream().distinct().count() != 1) {
                throw new IllegalStateException("a thread has failed, or two do not agree");
            }
            return new Drawn(List.copyOf(rows.values()), clauses.element());
        }
    }
}
