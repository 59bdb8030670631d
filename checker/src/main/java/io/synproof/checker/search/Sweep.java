package io.synproof.checker.search;

import io.synproof.checker.ModelException;
import io.synproof.checker.Trace;
import io.synproof.checker.trace.FailureText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Goes once more over all states of a finished search, on all threads, block by block. */
final class Sweep<S, A> {
    private final Settings<S, A> settings;
    private final Searched<S, A> searched;
    private final Workers workers;
    private final Watch watch;
    private final int size;
    private final List<Failure> failures = Collections.synchronizedList(new ArrayList<>());

    Sweep(Settings<S, A> settings, Searched<S, A> searched, Workers workers, Watch watch) {
        this.settings = settings;
        this.searched = searched;
        this.workers = workers;
        this.watch = watch;
        this.size = Math.toIntExact(searched.reached().size());
    }

    /** What one thread does with the states from a number to before another. */
    interface Work {
        void over(int from, int to);
    }

    /** What may fail for one state. */
    interface One {
        void run();
    }

    /** The number of states. */
    int size() {
        return size;
    }

    Reached<S, A> reached() {
        return searched.reached();
    }

    /**
     * Does all the work, unless the watch says stop.
     *
     * @throws ModelException if it failed for some state: of these, one that is shallowest
     */
    void run(Supplier<Work> forOneThread) {
        int chunks = (size + StateGraph.CHUNK - 1) / StateGraph.CHUNK;
        int threads = Math.clamp(chunks, 1, settings.threads());
        AtomicInteger next = new AtomicInteger();
        workers.together(IntStream.range(0, threads)
                .<Runnable>mapToObj(_ -> {
                    Work work = forOneThread.get();
                    return () -> share(work, next, chunks);
                })
                .toList());
        if (!failures.isEmpty()) {
            throw failure();
        }
    }

    private void share(Work work, AtomicInteger next, int chunks) {
        int chunk = next.getAndIncrement();
        while (chunk < chunks && !watch.stops()) {
            int from = chunk * StateGraph.CHUNK;
            work.over(from, Math.min(size, from + StateGraph.CHUNK));
            chunk = next.getAndIncrement();
        }
    }

    /** Does something for one state, and keeps what it throws. */
    void attempt(int number, One one) {
        try {
            one.run();
        } catch (TooNarrow | ShapeChanged signal) {
            throw signal;
        } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
            failures.add(new Failure(number, thrown));
        }
    }

    private RuntimeException failure() {
        Failure shallowest = Collections.min(failures, Comparator.comparingLong(Failure::state));
        if (shallowest.thrown() instanceof IllegalArgumentException refusal) {
            return refusal;
        }
        long end = searched.levels().end(searched.levels().of(shallowest.state()));
        Traces<S, A> traces = traces();
        Optional<Trace<S, A>> trace = traces.toStates(
                failures.stream().mapToLong(Failure::state).filter(state -> state < end));
        S state = trace.map(Trace::last).orElseGet(() -> traces.state(shallowest.state()));
        return FailureText.exception(settings.model(), shallowest.thrown(), state, null, trace);
    }

    Traces<S, A> traces() {
        return new Traces<>(settings.model(), reached(), searched.levels(), workers);
    }
}
