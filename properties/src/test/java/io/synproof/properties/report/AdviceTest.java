package io.synproof.properties.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.properties.experiment.Answer;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is undecided says what to set, and that decides it. */
class AdviceTest {
    private static final ConfiguredScenario CROWDED = Scenarios.CLOSE.with("capacity=2");

    private static Answer ask(ConfiguredScenario setup, Bounds bounds) {
        return new Experiment(setup, Questions.named("noDeadlock"))
                .ask(ExperimentOptions.within(bounds));
    }

    @Test
    void whatIsCutForWantOfRoomIsToldWhichCapacityToSet() {
        Answer answer = ask(CROWDED, Bounds.none());

        assertThat(answer.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(Advice.of(answer))
                .containsExactly("to decide it: more segments were in flight than capacity=2 holds:"
                        + " --set capacity=4, fewer retries, or --set suppressCopies=yes, --set"
                        + " overflow=tailDrop (what has no room is lost), or --set"
                        + " overflow=blocking (it waits)");
        assertThat(ask(CROWDED.with("capacity=4"), Bounds.none()).outcome())
                .isEqualTo(Outcome.HOLDS);
    }

    @Test
    void whatABoundStoppedIsToldWhich() {
        assertThat(Advice.of(ask(Scenarios.CLOSE.asIs(), Bounds.states(10))))
                .containsExactly("to decide it: a greater --max-states, or none, or settings with"
                        + " fewer opens, octets, faults or retries");
        assertThat(Advice.of(ask(Scenarios.CLOSE.asIs(), Bounds.depth(3))))
                .singleElement()
                .asString()
                .startsWith("to decide it: a greater --max-depth, or none");
        assertThat(Advice.of(ask(
                        Scenarios.LOSSY_TRANSFER.asIs(),
                        Bounds.none().withTime(Duration.ofMillis(1)))))
                .singleElement()
                .asString()
                .startsWith("to decide it: a greater --timeout, or none");
    }

    @Test
    void theGreatestCapacityIsNotToBeRaised() {
        Answer answer =
                ask(Scenarios.CLOSE.with("retries=unlimited", "capacity=16"), Bounds.depth(18));

        assertThat(Advice.of(answer)).noneMatch(line -> line.contains("--set capacity="));
    }

    @Test
    void whatIsDecidedNeedsNoAdvice() {
        assertThat(Advice.of(ask(Scenarios.CLOSE.asIs(), Bounds.none()))).isEmpty();
    }
}
