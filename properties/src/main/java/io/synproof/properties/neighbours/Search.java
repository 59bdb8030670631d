package io.synproof.properties.neighbours;

import io.synproof.model.world.Scenario;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.question.DecisionProcedure;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.FairnessSettings;
import io.synproof.properties.scenarios.Settings;
import java.util.List;
import java.util.OptionalLong;

/**
 * The part of an experiment that determines its result: experiments with equal parts find the same.
 *
 * @param scenario the laws
 * @param question the name of the question
 * @param wanted the quantity that is wanted, if one is
 * @param besides what the question looks at beside the laws: what is assumed of runs without end,
 *     or, where another scenario is compared, every setting
 */
public record Search(
        Scenario scenario, String question, OptionalLong wanted, List<String> besides) {

    /** The search of an experiment. */
    static Search of(Experiment one) {
        return new Search(
                one.setup().scenario(one.question().tagged()),
                one.question().name(),
                one.wanted(),
                besides(one));
    }

    private static List<String> besides(Experiment one) {
        ConfiguredScenario setup = one.setup();
        return switch (one.question().inquiry()) {
            case DecisionProcedure.Compared<?> _ ->
                Settings.ALL.stream().map(setup::text).toList();
            case DecisionProcedure.Lasting<?> _ -> FairnessSettings.texts(setup);
            case DecisionProcedure.Sighted<?> _,
                    DecisionProcedure.Known<?> _,
                    DecisionProcedure.Counted<?> _ -> List.of();
        };
    }
}
