package io.synproof.properties.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Bounds;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

/** What jqwik finds is near the shortest that the exhaustive search finds. */
class UnsafeVariantsTest {
    private static final int MORE_STEPS_AT_MOST = 2;
    private static final int TRIES_AT_MOST = 2_000;

    @Test
    void twoMessagesFallAndShrinkToWithinTwoStepsOfTheShortestTrace() {
        int shortest = shortest(
                Scenarios.OLD_DUPLICATE_SYN.with("handshake=two"), "connectionCountsAgree");

        Fallen fallen = Fallen.running("twoMessagesKeepTheCountsAgreed");

        assertThat(shortest).isEqualTo(6);
        isNear(shortest, fallen);
    }

    @Test
    void withoutTimeWaitAStaleOctetIsFoundAndShrinksToWithinTwoStepsOfTheShortestTrace() {
        int shortest = shortest(Scenarios.REINCARNATION.with("timeWait=0"), "noStaleOctetAccepted");

        Fallen fallen = Fallen.running("withoutTimeWaitNoStaleOctetIsAccepted");

        assertThat(shortest).isEqualTo(18);
        isNear(shortest, fallen);
    }

    private static void isNear(int shortest, Fallen fallen) {
        assertThat(fallen.failures()).hasSize(1);
        assertThat(fallen.tries()).isBetween(1, TRIES_AT_MOST);
        assertThat(fallen.steps()).isBetween(shortest, shortest + MORE_STEPS_AT_MOST);
        assertThat(fallen.report()).contains("Original Sample", "Shrunk Sample");
    }

    private static int shortest(ConfiguredScenario setup, String question) {
        return new Experiment(setup, Questions.named(question))
                .ask(ExperimentOptions.within(Bounds.states(1_000_000)))
                .story()
                .orElseThrow()
                .length();
    }
}
