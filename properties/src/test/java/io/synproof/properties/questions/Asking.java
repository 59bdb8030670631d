package io.synproof.properties.questions;

import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.properties.asking.Answer;
import io.synproof.properties.asking.Effort;
import io.synproof.properties.asking.Experiment;
import io.synproof.properties.asking.Story;
import io.synproof.properties.scenarios.Setup;

/** Asks questions of small scenarios. */
final class Asking {
    private static final Bounds ENOUGH = Bounds.states(300_000);

    private Asking() {}

    static Answer ask(Setup setup, String question) {
        return new Experiment(setup, Questions.named(question)).ask(Effort.within(ENOUGH));
    }

    static Outcome outcome(Setup setup, String question) {
        return ask(setup, question).outcome();
    }

    /** The sentence under the trace. */
    static String moral(Setup setup, String question) {
        return ask(setup, question).story().map(Story::moral).orElseThrow();
    }
}
