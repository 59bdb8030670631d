package io.synproof.properties.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.Unit;
import io.synproof.checker.property.Property;
import io.synproof.properties.TcpModel;
import io.synproof.properties.scenarios.Scenarios;
import org.junit.jupiter.api.Test;

/** The subjects of questions: states, steps, or what the question itself looks for. */
class SubjectTest {
    private static final TcpModel MODEL = new TcpModel(Scenarios.IDLE.with().scenario(false));

    private static Property<?, ?> property(Subject<Unit> subject) {
        return subject.decisiveProperty(MODEL, MODEL.monitoredBy(Monitor.none()))
                .orElseThrow();
    }

    @Test
    void aStateIsReachedOrNot() {
        assertThat(property(Subject.inStates("it is so", _ -> true)))
                .isInstanceOf(Property.Reachable.class)
                .hasFieldOrPropertyWithValue("name", "it is so");
        assertThat(property(Subject.inStatesOf("it is so", (_, _) -> true)))
                .isInstanceOf(Property.Reachable.class);
        assertThat(property(Subject.inWorlds("it is so", _ -> true)))
                .isInstanceOf(Property.Reachable.class);
    }

    @Test
    void aStepIsTakenOrNot() {
        assertThat(property(Subject.inSteps("it happens", _ -> true)))
                .isInstanceOf(Property.EveryStep.class)
                .hasFieldOrPropertyWithValue("name", "it happens");
        assertThat(property(Subject.inLabels("it happens", _ -> true)))
                .isInstanceOf(Property.EveryLabel.class);
    }

    @Test
    void whatAQuestionLooksForItselfIsNotLookedForBesides() {
        assertThat(Subject.<Unit>itself()
                        .decisiveProperty(MODEL, MODEL.monitoredBy(Monitor.none())))
                .isEmpty();
        assertThat(Subject.itself().words()).isEqualTo("what is asked for");
    }

    @Test
    void stepsAreCountedInSteps() {
        assertThat(Subject.inSteps("", _ -> true).isCountedInSteps()).isTrue();
        assertThat(Subject.inLabels("", _ -> true).isCountedInSteps()).isTrue();
        assertThat(Subject.inWorlds("", _ -> true).isCountedInSteps()).isFalse();
        assertThat(Subject.itself().isCountedInSteps()).isFalse();
    }
}
