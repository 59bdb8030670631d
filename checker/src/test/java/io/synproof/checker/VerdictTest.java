package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.synproof.checker.model.Trace;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Bounds;
import org.junit.jupiter.api.Test;

/** What a developer reads when a check in a test fails. */
class VerdictTest {
    private static final Graph GRAPH =
            Graph.of("a -> b", "a -!> c", "b -!!> d", "c -> d", "d -> a");

    @Test
    void aGoodVerdictIsGivenBack() {
        var holds = Checker.of(GRAPH).check(Property.noDeadlock());
        var reached = Checker.of(GRAPH).check(Property.reachable("d", "d"::equals));

        assertThat(holds.orThrow()).isSameAs(holds);
        assertThat(reached.orThrow()).isSameAs(reached);
    }

    @Test
    void aViolationShowsTheTraceWhatWasSearchedAndHowToReplay() {
        var verdict = Checker.of(GRAPH)
                .within(Bounds.states(1_000).withDepth(20))
                .check(Property.always("never at d", s -> !s.equals("d")));

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(verdict::orThrow)
                .withMessage("""
                VIOLATED: always "never at d", after 2 steps
                    0. a
                       a -!> c
                    1. c
                       c -> d
                    2. d
                searched: 4 states, 4 transitions, depth 2, 0 terminal, 0 deadlocks; \
                not complete: every property was decided
                bounds:   no level after 1,000 states, at most depth 20
                replay:   Trace.follow(model, "0:1.0")""");
        assertThat(Trace.follow(GRAPH, "0:1.0")).isEqualTo(verdict.trace().orElseThrow());
    }

    @Test
    void whatIsUnreachableShowsThatAllWasSearched() {
        var verdict = Checker.of(GRAPH).check(Property.reachable("e", "e"::equals));

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(verdict::orThrow)
                .withMessage("""
                UNREACHABLE: reachable "e"
                searched: 4 states, 5 transitions, depth 2, 0 terminal, 0 deadlocks; complete
                bounds:   none""");
    }

    @Test
    void anUndecidedVerdictSaysWhyAndWhatToDo() {
        var verdict = Checker.of(GRAPH)
                .within(Bounds.depth(1))
                .check(Property.everyStep("true", _ -> true));

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(verdict::orThrow)
                .withMessage("""
                UNDECIDED: every step "true"
                searched: 3 states, 4 transitions, depth 1, 0 terminal, 0 deadlocks; \
                not complete: the bound on depth was reached
                bounds:   at most depth 1
                decide:   lift what made it incomplete, or make the model smaller""");
    }

    @Test
    void aDeadlockReadsAsOne() {
        var verdict = Checker.of(Graph.of("a -> b")).check(Property.noDeadlock());

        assertThat(verdict).hasToString("""
                VIOLATED: everywhere "noDeadlock", after 1 step
                    0. a
                       a -> b
                    1. b
                searched: 2 states, 1 transition, depth 1, 1 terminal, 1 deadlock; complete
                bounds:   none
                replay:   Trace.follow(model, "0:0")""");
    }

    @Test
    void verdictsDifferOnlyInTheTimeTheyTook() {
        var property = Property.<String, Graph.Edge>never("d", "d"::equals);

        assertThat(Checker.of(GRAPH).check(property).withoutTime())
                .isEqualTo(Checker.of(GRAPH).check(property).withoutTime());
    }
}
