package io.synproof.properties.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Bounds;
import io.synproof.checker.Outcome;
import io.synproof.properties.asking.Effort;
import io.synproof.properties.asking.Experiment;
import io.synproof.properties.questions.Question;
import io.synproof.properties.questions.Questions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * What is asked of mutants, asked of the model as it is, as far as a little search goes. Each
 * experiment is a test of its own, so that a mutation run of the questions asks those alone that
 * run through a change.
 */
class ExperimentsTest {
    private static final Bounds LITTLE = Bounds.states(600);

    @SuppressWarnings("unused") // the field source of a test
    private static final List<Experiments.Expected> EXPERIMENTS = Experiments.ALL;

    @ParameterizedTest
    @FieldSource("EXPERIMENTS")
    void aLittleSearchFindsWhatIsExpectedOrNothing(Experiments.Expected one) {
        assertThat(one.experiment().ask(Effort.within(LITTLE)).outcome())
                .as(one.experiment().command())
                .isIn(one.expected(), Outcome.UNDECIDED);
    }

    @Test
    void everyPropertyIsAskedOfSomething() {
        assertThat(Experiments.ALL.stream()
                        .map(Experiments.Expected::experiment)
                        .map(Experiment::question)
                        .map(Question::name)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Questions.ALL.stream().map(Question::name).toList());
    }
}
