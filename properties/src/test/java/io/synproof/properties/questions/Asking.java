package io.synproof.properties.questions;

import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.properties.experiment.AnnotatedTrace;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.scenarios.ConfiguredScenario;

/** Asks questions of small scenarios. */
public final class Asking {
    private static final Bounds ENOUGH = Bounds.states(300_000);

    private Asking() {}

    public static Answer ask(ConfiguredScenario setup, String question) {
        return new Experiment(setup, Questions.named(question))
                .ask(ExperimentOptions.within(ENOUGH));
    }

    public static Outcome outcome(ConfiguredScenario setup, String question) {
        return ask(setup, question).outcome();
    }

    /** The sentence under the trace. */
    public static String explanation(ConfiguredScenario setup, String question) {
        return ask(setup, question).story().map(AnnotatedTrace::explanation).orElseThrow();
    }
}
