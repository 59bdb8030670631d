package io.synproof.properties.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.synproof.checker.result.Bounds;
import io.synproof.properties.question.NamedQuestion;
import io.synproof.properties.question.Question;
import io.synproof.properties.question.Subject;
import io.synproof.properties.questions.Questions;
import io.synproof.properties.scenarios.NamedScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every question can be asked where it makes little sense too: of datagrams, of a lone host. */
class EveryQuestionTest {
    private static final Bounds LITTLE = Bounds.states(40);

    private static final List<NamedScenario> STRANGE = List.of(
            Scenarios.DATAGRAMS,
            Scenarios.SELF_CONNECT,
            Scenarios.FRAGMENTED_TRANSFER,
            Scenarios.SYN_FLOOD);

    static Stream<Question<?>> questions() {
        return Questions.ALL.stream().map(NamedQuestion::question);
    }

    /** What HOLDS must hold of something. */
    @ParameterizedTest
    @MethodSource("questions")
    void saysWhatItIsAboutIfItCanHold(Question<?> question) {
        boolean looksForIt = switch (question.kind()) {
            case REACHABLE, CHEAPEST, DEAREST, ALWAYS_POSSIBLE, EVENTUALLY -> true;
            case ALWAYS, NEVER, EVERY_STEP, LEADS_TO, KNOWS, NEVER_KNOWS, REFINES, NO_DEADLOCK ->
                false;
        };

        assertThat(question.subject() instanceof Subject.Itself<?>).isEqualTo(looksForIt);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void isAskedWithoutFailing(Question<?> question) {
        for (NamedScenario scenario : STRANGE) {
            assertThatCode(() -> new Experiment(scenario.asIs(), question)
                            .ask(ExperimentOptions.within(LITTLE)))
                    .as("%s of %s", question.name(), scenario.name())
                    .doesNotThrowAnyException();
        }
    }
}
