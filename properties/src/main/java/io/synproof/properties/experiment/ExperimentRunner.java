package io.synproof.properties.experiment;

import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Progress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/**
 * The runner of experiments, several at a time, each on one thread; the answers do not depend on
 * the number of threads.
 *
 * @param bounds the limits of each search
 * @param threads the number of experiments run at a time; at least 1
 * @param fewestFaults whether traces with the fewest faults are wanted, and not shortest ones
 * @param cancelled asked now and then: true stops the searches
 * @param listener makes a listener for a number of experiments
 */
public record ExperimentRunner(
        Bounds bounds,
        int threads,
        boolean fewestFaults,
        BooleanSupplier cancelled,
        IntFunction<Listener> listener) {
    /** The most states of a claim's search: more than any of them needs. */
    public static final long MOST_STATES = 5_000_000;

    /** The listener to some experiments, which several threads call. */
    public interface Listener extends AutoCloseable {

        /** A search reports its progress. */
        void onProgress(String name, Progress progress);

        /** An experiment is over. */
        void onDone();

        @Override
        void close();
    }

    /** The answers, in the order of the experiments. */
    public Map<Experiment, Answer> ask(List<Experiment> experiments) {
        return each(experiments, Experiment::ask);
    }

    /** The results of the experiments, in their order. */
    public <R> Map<Experiment, R> each(
            List<Experiment> experiments, BiFunction<Experiment, ExperimentOptions, R> work) {
        try (Listener watch = listener.apply(experiments.size());
                ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            Map<Experiment, Future<R>> asked = new LinkedHashMap<>();
            experiments.forEach(
                    one -> asked.put(one, workers.submit(() -> work(one, watch, work))));
            Map<Experiment, R> found = new LinkedHashMap<>();
            asked.forEach((experiment, result) -> found.put(experiment, get(result)));
            return found;
        }
    }

    private <R> R work(
            Experiment experiment,
            Listener watch,
            BiFunction<Experiment, ExperimentOptions, R> work) {
        String name =
                experiment.setup().base().name() + "/" + experiment.question().name();
        ExperimentOptions effort = new ExperimentOptions(
                bounds,
                1,
                progress -> watch.onProgress(name, progress),
                cancelled,
                Optional.empty(),
                fewestFaults);
        R result = work.apply(experiment, effort);
        watch.onDone();
        return result;
    }

    private static <R> R get(Future<R> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        }
    }
}
