package io.synproof.properties.questions;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.model.world.Label;
import io.synproof.properties.experiment.Experiment;
import io.synproof.properties.experiment.ExperimentOptions;
import io.synproof.properties.question.Question;
import io.synproof.properties.question.Subject;
import io.synproof.properties.scenarios.ConfiguredScenario;
import io.synproof.properties.scenarios.Scenarios;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Questions of all kinds that a short form makes, each with a predicate true or false anywhere. */
class AskedTest {
    private static final ConfiguredScenario IDLE = Scenarios.IDLE.with();
    private static final ExperimentOptions EFFORT = ExperimentOptions.within(Bounds.states(1_000));

    /** A short form that asks a constant, the kind it makes, and the outcome for true and false. */
    static Stream<Arguments> forms() {
        return Stream.of(
                form(
                        "every label",
                        is -> Asked.everyLabel("asked", "summary", anything(), _ -> is, "so"),
                        Question.Kind.EVERY_STEP,
                        Outcome.HOLDS,
                        Outcome.VIOLATED),
                form(
                        "every label, explained by the last",
                        is -> Asked.everyLabel(
                                "asked", "summary", anything(), _ -> is, (Label _) -> "so"),
                        Question.Kind.EVERY_STEP,
                        Outcome.HOLDS,
                        Outcome.VIOLATED),
                form(
                        "every step in its context",
                        is -> Asked.everyStep("asked", "summary", anything(), _ -> is, "so"),
                        Question.Kind.EVERY_STEP,
                        Outcome.HOLDS,
                        Outcome.VIOLATED));
    }

    private static Arguments form(
            String words,
            Function<Boolean, Question<?>> form,
            Question.Kind kind,
            Outcome ifTrue,
            Outcome ifFalse) {
        return Arguments.argumentSet(words, form, kind, ifTrue, ifFalse);
    }

    private static <M> Subject<M> anything() {
        return Subject.inWorlds("anything is there", _ -> true);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void eachIsDecidedByItsPredicate(
            Function<Boolean, Question<?>> form,
            Question.Kind kind,
            Outcome ifTrue,
            Outcome ifFalse) {
        assertThat(form.apply(true).kind()).isEqualTo(kind);
        assertThat(outcome(form.apply(true))).isEqualTo(ifTrue);
        assertThat(outcome(form.apply(false))).isEqualTo(ifFalse);
    }

    private static Outcome outcome(Question<?> question) {
        return new Experiment(IDLE, question).ask(EFFORT).outcome();
    }
}
