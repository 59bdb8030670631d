package io.synproof.properties.cli;

import io.synproof.checker.Bounds;
import io.synproof.properties.asking.Answer;
import io.synproof.properties.asking.Effort;
import io.synproof.properties.asking.Experiment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Makes experiments, several at a time, each on one thread; the answers do not depend on how many.
 *
 * @param terminal what tells it to stop
 * @param bounds how far each search may go
 * @param threads how many experiments at a time
 * @param fewestFaults whether traces with the fewest faults are wanted, and not shortest ones
 */
record Laboratory(Terminal terminal, Bounds bounds, int threads, boolean fewestFaults) {

    /** The answers, in the order of the experiments. */
    Map<Experiment, Answer> ask(List<Experiment> experiments) {
        try (Watch watch = new Watch(terminal, experiments.size());
                ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            Map<Experiment, Future<Answer>> asked = new LinkedHashMap<>();
            experiments.forEach(one -> asked.put(one, workers.submit(() -> ask(one, watch))));
            Map<Experiment, Answer> answers = new LinkedHashMap<>();
            asked.forEach((experiment, answer) -> answers.put(experiment, get(answer)));
            return answers;
        }
    }

    private Answer ask(Experiment experiment, Watch watch) {
        String name =
                experiment.setup().base().name() + "/" + experiment.question().name();
        Effort effort = new Effort(
                bounds,
                1,
                progress -> watch.onProgress(name, progress),
                terminal.interruption()::isRequested,
                Optional.empty(),
                fewestFaults);
        Answer answer = experiment.ask(effort);
        watch.onDone();
        return answer;
    }

    private static Answer get(Future<Answer> answer) {
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
