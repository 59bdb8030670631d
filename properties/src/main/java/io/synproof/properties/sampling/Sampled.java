package io.synproof.properties.sampling;

import io.synproof.jqwik.Sampler;
import io.synproof.properties.experiment.Experiment;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.lifecycle.FalsifiedSample;
import net.jqwik.api.lifecycle.PropertyExecutionResult;

/**
 * The result of random runs of an experiment.
 *
 * @param tries how many runs were made
 * @param found the length of the run that decides the question, in steps; empty if none did
 * @param shrunk the length of the run to which jqwik shrank it, in steps; empty if none did
 */
public record Sampled(int tries, OptionalInt found, OptionalInt shrunk) {

    /** Whether a question is decided by a single state or step, which a random run may meet. */
    public static boolean isPossible(Experiment experiment) {
        return Samplers.canSample(experiment);
    }

    /**
     * Makes the random runs of an experiment, until one decides its question.
     *
     * @throws io.synproof.properties.scenarios.BadInputException if the settings do not go together
     */
    public static Sampled of(Experiment experiment, SamplingPlan plan) {
        return of(Samplers.of(experiment, plan), plan);
    }

    private static <S, A> Sampled of(Sampler<S, A> sampler, SamplingPlan plan) {
        PropertyExecutionResult result = JqwikRunner.run(
                sampler.runs().map(trace -> new Run(trace, sampler.isDecided(trace), List.of())),
                plan,
                _ -> {});
        Optional<List<Object>> original = result.originalSample().map(FalsifiedSample::parameters);
        return new Sampled(
                result.countTries(), length(original), length(result.falsifiedParameters()));
    }

    private static OptionalInt length(Optional<List<Object>> parameters) {
        return parameters.stream()
                .map(List::getFirst)
                .mapToInt(run -> ((Run) run).length())
                .findFirst();
    }

    /** Whether a run decided the question. */
    public boolean isFound() {
        return found.isPresent();
    }
}
