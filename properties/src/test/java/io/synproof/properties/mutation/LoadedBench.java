package io.synproof.properties.mutation;

import io.synproof.checker.result.Bounds;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.mutation.Seen.Truth;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** The bench of a sandbox: it is loaded in there, and so are all that it uses. */
public final class LoadedBench implements Bench {
    private static final List<Experiment> EXPERIMENTS =
            Experiments.ALL.stream().map(Experiments.Expected::experiment).toList();

    private static final Set<Experiment> TELLING = Experiments.TELLING.stream()
            .map(Experiments.Expected::experiment)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public int size() {
        return EXPERIMENTS.size();
    }

    @Override
    public String property(int number) {
        return EXPERIMENTS.get(number).question().name();
    }

    @Override
    public boolean isTelling(int number) {
        return TELLING.contains(EXPERIMENTS.get(number));
    }

    @Override
    public Seen ask(int number, long states, long passes) {
        Experiment experiment = EXPERIMENTS.get(number);
        Meter.restart(passes);
        try {
            Answer answer = experiment.ask(ExperimentOptions.within(Bounds.states(states)));
            return seen(
                    experiment, truth(answer), answer.value(), answer.coverage().states(), passes);
        } catch (RuntimeException | AssertionError _) {
            return seen(experiment, Truth.BROKEN, OptionalLong.empty(), 0, passes);
        } catch (StackOverflowError | Meter.Overrun _) {
            return seen(experiment, Truth.ENDLESS, OptionalLong.empty(), 0, passes);
        } finally {
            Meter.restart(Long.MAX_VALUE);
        }
    }

    private static Seen seen(
            Experiment experiment, Truth truth, OptionalLong value, long states, long passes) {
        return new Seen(
                experiment.question().name(),
                truth,
                value,
                states,
                passes - Meter.left(),
                Meter.places());
    }

    private static Truth truth(Answer answer) {
        return switch (answer.outcome()) {
            case HOLDS, REACHED -> Truth.SO;
            case VIOLATED, UNREACHABLE -> Truth.NOT_SO;
            case UNDECIDED -> Truth.UNDECIDED;
        };
    }
}
