package io.synproof.properties.necessity;

import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.Outcome;
import io.synproof.properties.TcpModel;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.question.DecisionProcedure;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.FairnessSettings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The answer of an unmodified search, and the changes that provably do not affect it.
 *
 * @param <C> the kind of change, such as another reading of a rule
 * @param answer what it found
 * @param alike the changes under which every step that it asked for is the same, and every law that
 *     its question looked up, so that a search with one of them would be this search
 */
public record BaselineSearch<C extends Change>(Answer answer, List<C> alike) {

    /** A baseline with a copy of the changes. */
    public BaselineSearch {
        alike = List.copyOf(alike);
    }

    /** The outcome of the search. */
    public Outcome outcome() {
        return answer.outcome();
    }

    /** The coverage of the search. */
    public Coverage coverage() {
        return answer.coverage();
    }

    /**
     * Asks an experiment, beside changes of it.
     *
     * @param changes the changes, all of them legal; those that the experiment has already are
     *     passed over
     * @param effort how much the search may do, on one thread
     */
    public static <C extends Change> BaselineSearch<C> ask(
            Experiment experiment, List<C> changes, ExperimentOptions effort) {
        Map<C, TcpModel> others = others(experiment, changes);
        if (others.isEmpty()) {
            return new BaselineSearch<>(experiment.ask(effort), List.of());
        }
        Answer answer = experiment.ask(effort.through(ComparingModel.among(others)));
        if (answer.coverage().cut() > 0) {
            ComparingModel.withoutRoomier(model(experiment, experiment.setup()), others);
        }
        return new BaselineSearch<>(
                answer, changes.stream().filter(others::containsKey).toList());
    }

    private static <C extends Change> Map<C, TcpModel> others(
            Experiment experiment, List<C> changes) {
        Map<C, TcpModel> others = new ConcurrentHashMap<>();
        if (seesAll(experiment)) {
            changes.stream()
                    .filter(change -> !change.isIn(experiment.setup()))
                    .filter(change -> assumesAlike(experiment, change.in(experiment.setup())))
                    .forEach(change ->
                            others.put(change, model(experiment, change.in(experiment.setup()))));
        }
        return others;
    }

    /**
     * Whether a comparing model sees all that decides a question. It does not see the other model
     * of a refinement question, which any change may affect, nor the runs that are left out.
     */
    private static boolean seesAll(Experiment experiment) {
        return !(experiment.question().inquiry() instanceof DecisionProcedure.Compared<?>)
                && experiment.excluding().isEmpty();
    }

    /** Whether a question about runs without end assumes the same of them. */
    private static boolean assumesAlike(Experiment experiment, ConfiguredScenario other) {
        return !(experiment.question().inquiry() instanceof DecisionProcedure.Lasting<?>)
                || (FairnessSettings.texts(experiment.setup()).equals(FairnessSettings.texts(other))
                        && experiment.setup().scenario().timed()
                                == other.scenario().timed());
    }

    private static TcpModel model(Experiment experiment, ConfiguredScenario setup) {
        return new TcpModel(setup.scenario(experiment.question().tagged()));
    }
}
