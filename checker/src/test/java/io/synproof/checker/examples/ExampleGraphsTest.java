package io.synproof.checker.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Step;
import io.synproof.checker.result.StateSpace;
import org.junit.jupiter.api.Test;

/** The graphs of the examples have an edge for each transition. */
class ExampleGraphsTest {

    private static <S, A> void assertHasAllSteps(Model<S, A> model, long states, long steps) {
        StateSpace<S, A> space = Checker.of(model).explore();

        assertThat(space.size()).isEqualTo(states);
        assertThat(space.coverage().transitions()).isEqualTo(steps);
        assertThat(space.steps().distinct()).hasSize((int) steps);
        assertThat(space.steps()).allSatisfy(step -> {
            assertThat(model.next(step.before(), step.action())).isEqualTo(step.after());
            assertThat(space.contains(step.after())).isTrue();
        });
    }

    @Test
    void thereIsAnEdgeForEachTransition() {
        assertHasAllSteps(new Philosophers(3, false), 14, 27);
        assertHasAllSteps(new TwoPhaseCommit(2), 56, 153);
    }

    @Test
    void upToASymmetryAnEdgeLeadsToTheStateThatWasKept() {
        TwoPhaseCommit model = new TwoPhaseCommit(3);
        var space = Checker.of(model).upTo(model.symmetry()).explore();
        var kept = space.states().toList();

        assertThat(space.steps()).hasSize((int) space.coverage().transitions());
        assertThat(space.steps().map(Step::after)).allMatch(kept::contains);
        assertThat(kept).hasSizeLessThan((int) Checker.of(model).explore().size());
    }
}
