package io.synproof.properties.cli;

import io.synproof.checker.result.Bounds;
import io.synproof.properties.claims.Claim;
import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.claims.Verification;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.report.Summary;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;

/**
 * The runner of experiments, several at a time, each on one thread; the answers do not depend on
 * the number of threads.
 *
 * @param terminal what tells it to stop
 * @param bounds how far each search may go
 * @param threads how many experiments at a time
 * @param fewestFaults whether traces with the fewest faults are wanted, and not shortest ones
 */
record ExperimentRunner(Terminal terminal, Bounds bounds, int threads, boolean fewestFaults) {
    /** The most states of a claim's search: more than any of them needs. */
    static final long MOST_STATES = 5_000_000;

    /** Runs the experiments of some claims, each once, and returns the result of each claim. */
    VerificationRun verify(List<Claim> claims) {
        Instant start = Instant.now();
        Map<Experiment, Answer> answers = ask(Verification.experiments(claims));
        List<ClaimResult> results = claims.stream()
                .map(claim -> Verification.result(claim, answers::get))
                .toList();
        return new VerificationRun(
                results,
                Summary.of(results, answers.values(), Duration.between(start, Instant.now())));
    }

    /** The answers, in the order of the experiments. */
    Map<Experiment, Answer> ask(List<Experiment> experiments) {
        return each(experiments, Experiment::ask);
    }

    /** The results of the experiments, in their order. */
    <R> Map<Experiment, R> each(
            List<Experiment> experiments, BiFunction<Experiment, ExperimentOptions, R> work) {
        try (ProgressDisplay watch = new ProgressDisplay(terminal, experiments.size());
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
            ProgressDisplay watch,
            BiFunction<Experiment, ExperimentOptions, R> work) {
        String name =
                experiment.setup().base().name() + "/" + experiment.question().name();
        ExperimentOptions effort = new ExperimentOptions(
                bounds,
                1,
                progress -> watch.onProgress(name, progress),
                terminal.interruption()::isRequested,
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
