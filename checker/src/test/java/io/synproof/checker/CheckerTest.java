package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.checker.Graph.Edge;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.model.Trace;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.result.StopReason;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckerTest {
    private static final Graph DIAMOND =
            Graph.of("a -> b", "a -!> c", "b -!!> d", "c -> d", "d -> a", "d -> e");

    @Test
    void alwaysHoldsInACompleteSpace() {
        var verdict = check(DIAMOND, Property.always("short", s -> s.length() == 1));

        assertThat(verdict.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(verdict.trace()).isEmpty();
        assertThat(verdict.choices()).isEmpty();
        assertThat(verdict.coverage())
                .hasToString("5 states, 6 transitions, depth 3, 1 terminal, 1 deadlock; complete");
    }

    @Test
    void alwaysIsViolatedByTheShortestTraceWithTheFewestFaults() {
        var verdict = check(DIAMOND, Property.always("not d", s -> !s.equals("d")));

        assertThat(verdict.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(edges(verdict)).containsExactly("a -!> c", "c -> d");
        assertThat(verdict.choices()).hasValue("0:1.0");
        assertThat(verdict.trace().orElseThrow().faults(DIAMOND)).isEqualTo(1);
    }

    @Test
    void neverIsViolatedAsItsOppositeIs() {
        var verdict = check(DIAMOND, Property.never("d", "d"::equals));

        assertThat(verdict.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(edges(verdict)).containsExactly("a -!> c", "c -> d");
    }

    @Test
    void reachableHasAWitness() {
        var verdict = check(DIAMOND, Property.reachable("e", "e"::equals));

        assertThat(verdict.outcome()).isEqualTo(Outcome.REACHED);
        assertThat(edges(verdict)).containsExactly("a -!> c", "c -> d", "d -> e");
    }

    @Test
    void reachableIsUnreachableInACompleteSpace() {
        assertThat(check(DIAMOND, Property.reachable("f", "f"::equals)).outcome())
                .isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void anInitialStateDecidesWithoutAStep() {
        var verdict = check(DIAMOND, Property.never("a", "a"::equals));

        assertThat(edges(verdict)).isEmpty();
        assertThat(verdict.choices()).hasValue("0");
        assertThat(verdict.coverage())
                .hasToString("1 state, 0 transitions, depth 0, 0 terminal,"
                        + " 0 deadlocks; not complete: every property was decided");
    }

    @Test
    void everyStepJudgesStepsIntoKnownStatesToo() {
        var verdict = check(
                DIAMOND, Property.everyStep("no return", step -> !step.after().equals("a")));

        assertThat(verdict.outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(edges(verdict)).containsExactly("a -!> c", "c -> d", "d -> a");
    }

    @Test
    void everyStepShowsTheStepWithTheFewestFaultsOnTheWayAndInItself() {
        Graph graph = Graph.of(
                "a -> b", "a -> c", "b -!!> x", "b -!> y", "c -!!> x", "c -!> y", "a -!> a");
        var verdict = check(
                graph, Property.everyStep("to x or y", step -> step.after().compareTo("x") < 0));

        assertThat(edges(verdict)).containsExactly("a -> b", "b -!> y");
    }

    @Test
    void everyStepHoldsIfAllStepsDo() {
        assertThat(check(
                                DIAMOND,
                                Property.everyStep(
                                        "moves", step -> !step.before().equals(step.after())))
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
    }

    @Test
    void aStepThatChangesNothingIsATransition() {
        var verdict = check(
                Graph.of("a -> a"),
                Property.everyStep("moves", step -> !step.before().equals(step.after())));

        assertThat(edges(verdict)).containsExactly("a -> a");
        assertThat(verdict.coverage().transitions()).isEqualTo(1);
        assertThat(verdict.coverage().terminal()).isZero();
    }

    @Test
    void aDeadlockIsATerminalStateThatIsNoProperEnd() {
        var verdict = check(Graph.of("a -> end.", "a -> b", "b -> stuck"), Property.noDeadlock());

        assertThat(edges(verdict)).containsExactly("a -> b", "b -> stuck");
        assertThat(verdict.coverage().terminal()).isEqualTo(2);
        assertThat(verdict.coverage().deadlocks()).isEqualTo(1);
    }

    @Test
    void properEndsAreNoDeadlocks() {
        assertThat(check(Graph.of("a -> end."), Property.noDeadlock()).outcome())
                .isEqualTo(Outcome.HOLDS);
    }

    @Test
    void aLevelIsFinishedBeforeTheSearchStops() {
        Graph graph = Graph.of("a -> b", "a -> c", "a -> d", "b -> e", "c -> f", "d -> g");
        var verdict = check(graph, Property.never("e", "e"::equals));

        assertThat(verdict.coverage().states()).isEqualTo(7);
        assertThat(verdict.coverage().transitions()).isEqualTo(6);
        assertThat(verdict.coverage().stoppedBy()).hasValue(StopReason.DECIDED);
    }

    @Test
    void aTraceBeginsInTheInitialStateWithTheFewestFaultsThenInTheFirst() {
        Graph graph = Graph.from("a", "b", "c").with("a -!> x", "b -> x", "c -> x");

        assertThat(edges(check(graph, Property.never("x", "x"::equals)))).containsExactly("b -> x");
    }

    @Test
    void ofEquallyGoodActionsTheFirstInTheModelsOrderIsTaken() {
        Graph graph = Graph.of("a -> c", "a -> b", "b -> x", "c -> x");

        assertThat(edges(check(graph, Property.never("x", "x"::equals))))
                .containsExactly("a -> c", "c -> x");
    }

    @Test
    void faultsAreCountedOverTheWholeTraceNotStepByStep() {
        Graph graph = Graph.of("a -> b", "a -!> c", "b -!!> x", "c -> x");

        assertThat(edges(check(graph, Property.never("x", "x"::equals))))
                .containsExactly("a -!> c", "c -> x");
    }

    @Test
    void shorterGoesBeforeFewerFaults() {
        Graph graph = Graph.of("a -> b", "b -> x", "a -!!> x");

        assertThat(edges(check(graph, Property.never("x", "x"::equals))))
                .containsExactly("a -!!> x");
    }

    @Test
    void severalPropertiesAreDecidedInOneSearchEachWithItsOwnShortestTrace() {
        List<Verdict<String, Edge>> verdicts = Checker.of(DIAMOND)
                .checkAll(List.of(
                        Property.never("b", "b"::equals),
                        Property.reachable("e", "e"::equals),
                        Property.never("f", "f"::equals),
                        Property.noDeadlock()));

        assertThat(verdicts)
                .extracting(Verdict::outcome)
                .containsExactly(
                        Outcome.VIOLATED, Outcome.REACHED, Outcome.HOLDS, Outcome.VIOLATED);
        assertThat(verdicts)
                .extracting(verdict -> verdict.trace().map(Trace::length))
                .containsExactly(Optional.of(1), Optional.of(3), Optional.empty(), Optional.of(3));
        assertThat(verdicts)
                .extracting(Verdict::coverage)
                .containsOnly(verdicts.getFirst().coverage());
        assertThat(verdicts.getFirst().coverage().complete()).isTrue();
    }

    @Test
    void severalPropertiesStopTheSearchOnceAllAreDecided() {
        var verdicts = Checker.of(new Counter())
                .checkAll(List.of(
                        Property.never("one", n -> n == 1),
                        Property.reachable("three", n -> n == 3)));

        assertThat(verdicts).allSatisfy(verdict -> {
            assertThat(verdict.coverage().states()).isEqualTo(4);
            assertThat(verdict.coverage().stoppedBy()).hasValue(StopReason.DECIDED);
        });
    }

    @Test
    void noPropertiesNeedNoVerdicts() {
        assertThat(Checker.of(DIAMOND).checkAll(List.of())).isEmpty();
    }

    @Test
    void statesOutsideTheConstraintAreCountedAsTransitionsAndNotKept() {
        Graph graph = Graph.of("a -> out#", "a -> b", "b -> out#", "out# -> c");
        var verdict =
                check(graph, Property.never("out or c", s -> !s.equals("a") && !s.equals("b")));

        assertThat(verdict.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(verdict.coverage())
                .hasToString("2 states, 3 transitions, depth 1, 0 terminal, 0 deadlocks; complete");
    }

    @Test
    void stepsOutOfTheConstraintAreJudged() {
        var verdict = check(
                Graph.of("a -> b", "b -> out#"),
                Property.everyStep("inside", step -> !step.after().endsWith("#")));

        assertThat(edges(verdict)).containsExactly("a -> b", "b -> out#");
    }

    @Test
    void initialStatesOutsideTheConstraintAreNotKept() {
        Graph graph = Graph.from("out#", "a").with("out# -> b", "a -> c");

        assertThat(Checker.of(graph).explore().states()).containsExactly("a", "c");
    }

    @Test
    void aCutStateIsNeitherKeptNorJudgedAndLeavesTheVerdictOpen() {
        Graph graph = Graph.of("a -> x?", "a -> b", "b -> x?", "b -> y?", "x? -> c");
        var verdict = check(
                graph, Property.never("cut or beyond", s -> !s.equals("a") && !s.equals("b")));

        assertThat(verdict.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(verdict.coverage())
                .hasToString("2 states, 4 transitions, depth 1, 0 terminal,"
                        + " 0 deadlocks; not complete: 2 states cut that the model cannot"
                        + " represent");
    }

    @Test
    void aStepIntoACutStateIsNotJudged() {
        var verdict = check(Graph.of("a -> x?"), Property.everyStep("none", _ -> false));

        assertThat(verdict.outcome()).isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void aViolationIsDecisiveThoughStatesWereCut() {
        assertThat(check(Graph.of("a -> x?", "a -> b"), Property.never("b", "b"::equals))
                        .outcome())
                .isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void aSpaceOfWhichNothingButCutStatesIsMetIsUndecided() {
        var verdict = check(Graph.from("a?"), Property.never("b", "b"::equals));

        assertThat(verdict.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(verdict.coverage())
                .hasToString("0 states, 0 transitions, depth 0, 0 terminal,"
                        + " 0 deadlocks; not complete: 1 state cut that the model cannot"
                        + " represent");
    }

    @Test
    void aModelWithoutInitialStatesIsRefused() {
        assertThatThrownBy(() -> Checker.of(Graph.from("a#")).explore())
                .isInstanceOf(ModelException.class)
                .hasMessage("no initial state is within the constraint");
    }

    @Test
    void coverageNamesLimitsTouchedAndKindsNeverTakenInAlphabeticalOrder() {
        Coverage coverage =
                Checker.of(new Counter()).within(Bounds.depth(3)).explore().coverage();

        assertThat(coverage.limitsTouched()).containsExactly("three", "two");
        assertThat(coverage.kindsNeverTaken()).containsExactly("ASIDE", "DOWN");
        assertThat(coverage)
                .hasToString("4 states, 4 transitions, depth 3, 0 terminal, 0 deadlocks;"
                        + " not complete: the bound on depth was reached;"
                        + " model limits touched: three, two; never taken: ASIDE, DOWN");
    }

    @Test
    void atLeastOneThreadIsNeeded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checker.of(DIAMOND).threads(0))
                .withMessage("a search needs at least 1 thread, not 0");
    }

    private static Verdict<String, Edge> check(Graph graph, Property<String, Edge> property) {
        return Checker.of(graph).check(property);
    }

    private static List<String> edges(Verdict<String, Edge> verdict) {
        return verdict.trace().orElseThrow().actions().stream()
                .map(Edge::toString)
                .toList();
    }
}
