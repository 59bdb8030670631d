package io.synproof.checker.engine.graph;

import io.synproof.checker.engine.control.SearchOptions;
import io.synproof.checker.engine.control.StopCondition;
import io.synproof.checker.engine.encode.FieldOverflowException;
import io.synproof.checker.engine.encode.StateShapeChangedException;
import io.synproof.checker.engine.explore.Failure;
import io.synproof.checker.engine.explore.ReachedStates;
import io.synproof.checker.engine.explore.SearchResult;
import io.synproof.checker.engine.explore.StateDecoder;
import io.synproof.checker.engine.explore.TraceReconstructor;
import io.synproof.checker.engine.store.BfsLevels;
import io.synproof.checker.engine.util.WorkerPool;
import io.synproof.checker.model.FailureText;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.model.Trace;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.StopReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A pass over all states of a finished search, on all threads, block by block. */
public final class StatePass<S, A> {
    private final SearchOptions<S, A> settings;
    private final SearchResult<S, A> searched;
    private final WorkerPool workers;
    private final StopCondition watch;
    private final PassProgress pulse;
    private final StateDecoder<S, A> states;
    private final int size;
    private final Duration begun;
    private final List<Failure> failures = Collections.synchronizedList(new ArrayList<>());

    /**
     * Creates a pass over the states of this search.
     *
     * @param watch begun with the search
     */
    public StatePass(
            SearchOptions<S, A> settings,
            SearchResult<S, A> searched,
            WorkerPool workers,
            StopCondition watch) {
        this.settings = settings;
        this.searched = searched;
        this.workers = workers;
        this.watch = watch;
        this.pulse = new PassProgress(settings, searched, watch);
        this.states = new StateDecoder<>(searched.reached());
        this.size = Math.toIntExact(searched.reached().size());
        this.begun = watch.elapsed();
    }

    /** The work of one thread on a range of states. */
    interface Work {
        void over(int from, int to);
    }

    /** An action on one state that may fail. */
    interface One {
        void run();
    }

    /** The number of states. */
    public int size() {
        return size;
    }

    /** The model that was searched. */
    public Model<S, A> model() {
        return settings.model();
    }

    ReachedStates<S, A> reached() {
        return searched.reached();
    }

    /** The states that the search has kept. */
    public StateDecoder<S, A> states() {
        return states;
    }

    BfsLevels levels() {
        return searched.levels();
    }

    /** The coverage of the search, with the time that the search and this pass have taken. */
    public Coverage coverage() {
        Coverage seen = searched.coverage().lasting(watch.elapsed().minus(begun));
        return watch.stop().equals(Optional.of(StopReason.HEAP)) ? outOfMemory(seen) : seen;
    }

    /** The same, after the memory that this pass needed was not there. */
    public Coverage outOfMemory() {
        return outOfMemory(coverage());
    }

    private Coverage outOfMemory(Coverage seen) {
        return seen.outOfMemory(reached().heapUse(settings.gauges()));
    }

    /** The progress of the calling thread's own work. */
    public PassProgress pulse() {
        return pulse;
    }

    /**
     * Does all the work.
     *
     * @throws ModelException if it failed for some state: of these, one that is shallowest
     * @throws SearchStoppedException if a bound or the user stops it
     */
    void run(Supplier<? extends Work> forOneThread) {
        pulse.begin(size);
        int chunks = (size + StateGraph.CHUNK - 1) / StateGraph.CHUNK;
        int threads = Math.clamp(chunks, 1, settings.threads());
        AtomicInteger next = new AtomicInteger();
        workers.together(IntStream.range(0, threads)
                .<Runnable>mapToObj(i -> {
                    Work work = forOneThread.get();
                    return () -> share(work, next, chunks, i == 0);
                })
                .toList());
        if (!failures.isEmpty()) {
            throw failure();
        }
        pulse.check();
    }

    private void share(Work work, AtomicInteger next, int chunks, boolean telling) {
        int chunk = next.getAndIncrement();
        while (chunk < chunks && !watch.stops()) {
            int from = chunk * StateGraph.CHUNK;
            int to = Math.min(size, from + StateGraph.CHUNK);
            work.over(from, to);
            if (telling) {
                pulse.come(to);
            }
            chunk = next.getAndIncrement();
        }
    }

    /**
     * Runs an action for one state, and keeps the exception that it throws.
     *
     * @return whether it has thrown none
     */
    boolean attempt(int number, One one) {
        try {
            one.run();
            return true;
        } catch (FieldOverflowException | StateShapeChangedException signal) {
            throw signal;
        } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
            failures.add(new Failure(number, thrown));
            return false;
        }
    }

    /** The failure of a shallowest state whose trace comes first in canonical order. */
    private RuntimeException failure() {
        Failure first = Collections.min(failures, Comparator.comparingLong(Failure::state));
        long end = searched.levels().end(searched.levels().of(first.state()));
        Optional<Trace<S, A>> trace = traces().toStates(
                        failures.stream().mapToLong(Failure::state).filter(state -> state < end));
        S state = trace.map(Trace::last).orElseGet(() -> states.state(first.state()));
        long number = states.find(state);
        Throwable thrown = failures.stream()
                .filter(failure -> failure.state() == number)
                .findFirst()
                .orElse(first)
                .thrown();
        if (thrown instanceof QuestionRefusedException refused) {
            return new IllegalArgumentException(refused.getMessage(), refused);
        }
        return thrown instanceof ModelException told
                ? told
                : FailureText.exception(settings.model(), thrown, state, Optional.empty(), trace);
    }

    /** The traces of the search. */
    public TraceReconstructor<S, A> traces() {
        return new TraceReconstructor<>(settings.model(), reached(), searched.levels(), workers);
    }
}
