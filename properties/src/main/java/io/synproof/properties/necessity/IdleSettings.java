package io.synproof.properties.necessity;

import io.synproof.properties.TcpModel;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.scenarios.BadInputException;
import io.synproof.properties.scenarios.ConfiguredScenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An answer, and those of its changed settings that affect no run.
 *
 * @param answer the answer
 * @param idle the settings, by their keys, without each of which all that was searched is the same;
 *     sorted
 */
public record IdleSettings(Answer answer, List<String> idle) {

    /** Asks an experiment beside the same without one of its changes, for each of them. */
    public static IdleSettings ask(Experiment experiment, ExperimentOptions effort) {
        Map<String, TcpModel> without = new ConcurrentHashMap<>();
        boolean tagged = experiment.question().tagged();
        for (String key : experiment.setup().changes().keySet()) {
            model(experiment.setup().without(key), tagged)
                    .ifPresent(model -> without.put(key, model));
        }
        Answer answer = experiment.ask(effort.through(ComparingModel.among(without)));
        if (answer.coverage().cut() > 0) {
            ComparingModel.withoutRoomier(
                    new TcpModel(experiment.setup().scenario(tagged)), without);
        }
        return new IdleSettings(answer, without.keySet().stream().sorted().toList());
    }

    /** Those that change no run at all, since everything was searched. */
    public List<String> changingNoRun() {
        return answer.complete() ? idle : List.of();
    }

    /** The model of a setup; none if its settings do not go together. */
    private static Optional<TcpModel> model(ConfiguredScenario setup, boolean tagged) {
        try {
            return Optional.of(new TcpModel(setup.scenario(tagged)));
        } catch (BadInputException _) {
            return Optional.empty();
        }
    }
}
