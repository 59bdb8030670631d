package io.synproof.properties.replay;

import io.synproof.properties.experiment.Deed;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.experiment.Position;
import io.synproof.properties.experiment.Retelling;
import io.synproof.properties.experiment.Retold;
import io.synproof.properties.report.Shown;
import io.synproof.properties.scenarios.BadInputException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The replay of runs given by their choices, to see whether they decide a question. */
public final class ChoicesReplay {
    private static final String GRAMMAR = "\\d{1,9}(:\\d{1,9}(\\.\\d{1,9})*)?";

    private ChoicesReplay() {}

    /**
     * Replays the runs.
     *
     * @param choices those of each run, such as {@code 0:3.0.2}: one run, or two
     * @param cycleFrom the number of steps after which what repeats begins, of a run without end
     * @throws BadInputException if a text is not made of choices, or the settings do not go
     *     together
     */
    public static Fit of(
            Experiment experiment,
            List<String> choices,
            OptionalInt cycleFrom,
            ExperimentOptions effort) {
        choices.forEach(ChoicesReplay::requireGrammar);
        Position start = Position.start(experiment);
        return IntStream.range(0, choices.size())
                .boxed()
                .flatMap(i -> gap(start, i + 1, choices.get(i)).stream())
                .findFirst()
                .orElseGet(() -> switch (new Retelling(experiment, effort).of(choices, cycleFrom)) {
                    case Retold.Open(String why) -> new Fit.NotDecided(why);
                    case Retold.Decided(var outcome, var evidence, var value) ->
                        new Fit.Fits(Shown.of(experiment, outcome, value, evidence));
                });
    }

    private static void requireGrammar(String choices) {
        if (!choices.matches(GRAMMAR)) {
            throw new BadInputException("--choices look like 0:3.0.2, not like '" + choices + "'");
        }
    }

    /** The misfit of a choice that the model does not have, if there is one. */
    private static Optional<Fit> gap(Position start, int run, String choices) {
        int[] places =
                Arrays.stream(choices.split("[:.]")).mapToInt(Integer::parseInt).toArray();
        if (places[0] != 0) {
            return Optional.of(new Fit.NotDecided("a scenario has one start, which is choice 0"));
        }
        Position here = start;
        for (int i = 1; i < places.length; i++) {
            var actions = here.actions();
            if (places[i] >= actions.length()) {
                return Optional.of(new Fit.NotAllowed(
                        run,
                        i,
                        "choice " + places[i],
                        actions.zipWithIndex()
                                .map(one -> one._2 + ": " + Deed.words(one._1))
                                .toJavaList(),
                        List.of()));
            }
            here = here.then(places[i]);
        }
        return Optional.empty();
    }
}
