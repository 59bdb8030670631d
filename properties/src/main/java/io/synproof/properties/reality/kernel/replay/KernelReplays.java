package io.synproof.properties.reality.kernel.replay;

import io.synproof.properties.claims.ClaimResult;
import io.synproof.properties.claims.KernelVerdict;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentRunner;
import io.synproof.properties.report.Shown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/** The replays of the deciding traces of many claims, several at a time. */
public final class KernelReplays {
    /** Replays wait for timers most of their time. */
    private static final int AT_A_TIME = 8;

    private static final KernelVerdict NO_MODEL =
            new KernelVerdict.NotReplayed("no model decides it, so that there is no trace");
    private static final KernelVerdict NO_TRACE =
            new KernelVerdict.NotReplayed("no run was found that shows it");
    private static final KernelVerdict INTERRUPTED =
            new KernelVerdict.NotReplayed("the user interrupted before its turn came");

    private KernelReplays() {}

    /**
     * The results with the kernel's verdict on each.
     *
     * @param interrupted whether to begin no more replays
     * @param progress is told how many claims are done
     */
    public static List<ClaimResult> of(
            ExperimentRunner runner,
            List<ClaimResult> results,
            BooleanSupplier interrupted,
            IntConsumer progress) {
        List<Experiment> ordinary = results.stream()
                .flatMap(result -> DecidingTraces.ordinary(result).stream())
                .distinct()
                .toList();
        Map<Experiment, Answer> answers = runner.ask(ordinary);
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Future<KernelVerdict>> verdicts = results.stream()
                    .map(result -> workers.submit(() ->
                            interrupted.getAsBoolean() ? INTERRUPTED : verdict(result, answers)))
                    .toList();
            List<ClaimResult> judged = new java.util.ArrayList<>();
            for (int i = 0; i < results.size(); i++) {
                judged.add(results.get(i).with(get(verdicts.get(i))));
                progress.accept(judged.size());
            }
            return List.copyOf(judged);
        }
    }

    private static KernelVerdict verdict(ClaimResult result, Map<Experiment, Answer> answers) {
        if (result.results().isEmpty()) {
            return NO_MODEL;
        }
        Optional<String> unfinished = DecidingTraces.unfinished(result, answers);
        if (unfinished.isPresent()) {
            return new KernelVerdict.NotReplayed(unfinished.get());
        }
        Optional<Shown> trace = DecidingTraces.of(result, answers);
        return trace.map(ClaimReplay::of).orElse(NO_TRACE);
    }

    private static KernelVerdict get(Future<KernelVerdict> verdict) {
        try {
            return verdict.get();
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
