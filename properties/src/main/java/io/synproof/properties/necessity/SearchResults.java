package io.synproof.properties.necessity;

import io.synproof.checker.result.Outcome;
import io.synproof.properties.experiment.Experiment;
import java.util.Map;
import java.util.Optional;

/**
 * The results of the searches of a mutation plan.
 *
 * @param originals of the claims as they are
 * @param again of those searches, with a rule switched, that a reading can have changed
 */
public record SearchResults(
        Map<Experiment, BaselineSearch<RuleReading>> originals, Map<Experiment, Outcome> again) {

    /** The baseline search of an experiment. */
    BaselineSearch<RuleReading> original(Experiment one) {
        return found(originals, one);
    }

    /** Whether the switched search can be another one than the search as it is. */
    boolean differs(MutatedCheck one) {
        return one.isChanged() && !original(one.original()).alike().contains(one.reading());
    }

    /** The outcome of a check or a control with the rule switched. */
    Outcome outcome(MutatedCheck one) {
        if (!differs(one)) {
            return original(one.original()).outcome();
        }
        // What one claim asks may be what another asks when it is switched.
        return Optional.ofNullable(originals.get(one.experiment()))
                .map(BaselineSearch::outcome)
                .orElseGet(() -> found(again, one.experiment()));
    }

    private static <T> T found(Map<Experiment, T> all, Experiment one) {
        return Optional.ofNullable(all.get(one))
                .orElseThrow(() ->
                        new IllegalArgumentException("not asked: " + one.setup().options()));
    }
}
