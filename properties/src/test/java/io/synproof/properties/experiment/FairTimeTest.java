package io.synproof.properties.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

/** The assumption that time passes, where nothing waits for it. */
class FairTimeTest {

    @Test
    void aClockForWhichNothingWaitsNeedNotMove() {
        Answer answer = new Experiment(
                        Scenarios.IDLE.with("clientOpens=0"), Questions.named("sentIsDelivered"))
                .ask(ExperimentOptions.within(Bounds.states(1_000)));

        assertThat(answer.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(answer.coverage().states()).isEqualTo(3);
    }
}
