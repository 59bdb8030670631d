package io.synproof.properties.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

/** A sender whose probes are answered goes on probing: nothing stops before a closed window. */
class AnsweredProbeTest {

    /** Both close into windows that a reader has not opened yet, and nothing is lost. */
    private static ConfiguredScenario closing(String... settings) {
        return Scenarios.SLOW_READER
                .with("clientCloses=anyTime", "serverCloses=anyTime", "clientSends=2", "drop=0")
                .with("giveUp=no", "oooQueue=on", "capacity=9")
                .with(settings);
    }

    private static Answer noDeadlock(ConfiguredScenario setup) {
        return new Experiment(setup, Questions.named("noDeadlock"))
                .ask(ExperimentOptions.within(Bounds.none()));
    }

    @Test
    void withOneRetryNothingStops() {
        Answer answer = noDeadlock(closing());
        assertThat(answer.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(answer.coverage().states()).isEqualTo(6_339);
    }

    @Test
    void withoutRetriesTheWindowIsProbedAllTheSame() {
        Answer answer = noDeadlock(closing("retries=0"));
        assertThat(answer.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(answer.coverage().states()).isEqualTo(424);
    }

    @Test
    void withAClockAndBackOffNothingStops() {
        Answer answer = noDeadlock(closing(
                "msl=1", "timeWait=2", "rto=2", "backOff=exponential", "rtoCap=4", "retries=1"));
        assertThat(answer.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(answer.coverage().states()).isEqualTo(1_749);
    }

    @Test
    void withoutProbesItStops() {
        assertThat(noDeadlock(closing("flowControl=unprobed", "drop=1")).outcome())
                .isEqualTo(Outcome.VIOLATED);
    }
}
