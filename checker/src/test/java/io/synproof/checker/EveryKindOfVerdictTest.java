package io.synproof.checker;

import static io.synproof.checker.verdict.Found.sizes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synproof.checker.Graph.Edge;
import io.synproof.checker.cost.Cost;
import io.synproof.checker.knowledge.Agent;
import io.synproof.checker.knowledge.Formula;
import io.synproof.checker.model.Trace;
import io.synproof.checker.property.Property;
import io.synproof.checker.refinement.ComparedSizes;
import io.synproof.checker.refinement.ObservedModel;
import io.synproof.checker.refinement.RefinementMapping;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.Temporal;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What verdicts on all kinds of questions have in common. */
class EveryKindOfVerdictTest {

    /** From zero to three; at two it may stay for ever. */
    private static final Graph GRAPH =
            Graph.of("zero -> one", "one -> two", "two -> three", "two -> two");

    private static final Checker<String, Edge> CHECKER = Checker.of(GRAPH);
    private static final Agent<String> BLIND = Agent.remembering("blind", _ -> "");
    private static final Formula<String> SMALL =
            new Formula.Fact<>("it is small", state -> !state.equals("three"));
    private static final ObservedModel<String, Edge, String> ALL_SEEN =
            ObservedModel.byActions(GRAPH, edge -> Optional.of(edge.toString()));
    private static final ObservedModel<String, Edge, String> UPS_SEEN = ObservedModel.byActions(
            GRAPH,
            edge -> Optional.of(edge).filter(EveryKindOfVerdictTest::isUp).map(Edge::toString));
    private static final Formula<String> ALWAYS_TRUE =
            new Formula.Fact<>("it is somewhere", _ -> true);

    private static boolean isUp(Edge edge) {
        return !edge.from().equals(edge.to());
    }

    private static String back(String state) {
        return state.equals("two") ? "three" : state.equals("three") ? "two" : state;
    }

    /** Verdicts of all kinds that have a run. */
    static Stream<Verdict<String, Edge>> withARun() {
        return Stream.of(
                CHECKER.check(Property.never("two", "two"::equals)),
                CHECKER.check(Property.reachable("two", "two"::equals)),
                CHECKER.check(Temporal.eventually("three", "three"::equals)),
                CHECKER.check(Temporal.alwaysPossible("zero", "zero"::equals)),
                CHECKER.check(Formula.knows(BLIND, SMALL).everywhere()),
                CHECKER.check(
                        Formula.knows(BLIND, ALWAYS_TRUE).<Edge>everywhere().never()),
                CHECKER.check(ALL_SEEN.refines("without rest", UPS_SEEN)),
                CHECKER.check(
                        RefinementMapping.to("backwards", GRAPH, EveryKindOfVerdictTest::back)),
                CHECKER.cheapest(Property.reachable("three", "three"::equals), Cost.steps()),
                CHECKER.mostExpensive(Property.reachable("three", "three"::equals), Cost.steps()));
    }

    @ParameterizedTest
    @MethodSource("withARun")
    void theRunOfAnyKindIsTakenAgainByItsChoices(Verdict<String, Edge> verdict) {
        Trace<String, Edge> run = verdict.trace().orElseThrow();

        assertThat(Trace.follow(GRAPH, verdict.choices().orElseThrow())).isEqualTo(run);
        assertThat(verdict.toString())
                .startsWith(verdict.outcome() + ": " + verdict.question().title())
                .endsWith("replay:   Trace.follow(model, \"" + verdict.choices().get() + "\")");
    }

    @ParameterizedTest
    @MethodSource("withARun")
    void whatIsNotSatisfiedIsThrownInItsOwnWords(Verdict<String, Edge> verdict) {
        if (verdict.isSatisfied()) {
            assertThat(verdict.orThrow()).isEqualTo(verdict);
        } else {
            assertThatThrownBy(verdict::orThrow)
                    .isInstanceOf(AssertionError.class)
                    .hasMessage(verdict.toString());
        }
    }

    @Test
    void allKindsAreUndecidedInTheSameWords() {
        Checker<String, Edge> narrow = CHECKER.within(Bounds.depth(1));
        Property<String, Edge> three = Property.reachable("three", "three"::equals);

        assertThat(Stream.of(
                        narrow.check(three),
                        narrow.check(Temporal.eventually("three", "three"::equals)),
                        narrow.check(Formula.knows(BLIND, ALWAYS_TRUE).everywhere()),
                        narrow.check(ALL_SEEN.refines("itself", ALL_SEEN)),
                        narrow.check(RefinementMapping.to("itself", GRAPH, same -> same)),
                        narrow.cheapest(three, Cost.steps())))
                .allSatisfy(verdict -> {
                    assertThat(verdict.outcome()).isEqualTo(Outcome.UNDECIDED);
                    assertThat(verdict.toString())
                            .endsWith("decide:   lift what made it incomplete, or make the model"
                                    + " smaller");
                });
    }

    @Test
    void onlyTemporalQuestionsSpeakOfAssumptions() {
        Temporal<String> three = Temporal.eventually("three", "three"::equals);

        assertThat(CHECKER.check(three).toString()).contains("\nassumed:  no fairness\n");
        assertThat(CHECKER.check(
                                three, List.of(Fairness.strong("up", EveryKindOfVerdictTest::isUp)))
                        .toString())
                .startsWith("HOLDS: eventually \"three\"")
                .contains("\nassumed:  strong fairness of \"up\"\n");
        assertThat(CHECKER.check(Property.never("four", "four"::equals)).toString())
                .doesNotContain("assumed");
    }

    @Test
    void aComparisonHasARunOnlyWhereItIsViolated() {
        Verdict<String, Edge> holds = CHECKER.check(ALL_SEEN.refines("itself", ALL_SEEN));
        Verdict<String, Edge> violated = CHECKER.check(ALL_SEEN.refines("without rest", UPS_SEEN));

        assertThat(holds.orThrow().trace()).isEmpty();
        assertThat(holds.choices()).isEmpty();
        assertThat(sizes(holds)).isEqualTo(new ComparedSizes(4, 4, 4, 3));
        assertThatThrownBy(violated::orThrow)
                .hasMessageStartingWith("VIOLATED: without rest, after 3 observations\n");
    }

    /** A cost is judged by whether there is a run that has one. */
    @Test
    void aCostWithoutLimitIsReachedButHasNoValue() {
        Verdict<String, Edge> most =
                CHECKER.mostExpensive(Property.reachable("three", "three"::equals), Cost.steps());

        assertThat(most.orThrow().outcome()).isEqualTo(Outcome.REACHED);
        assertThat(most.value()).isEmpty();
        assertThat(most.toString()).startsWith("REACHED: most steps to \"three\": unbounded\n");
    }

    @Test
    void onlyACostHasAValue() {
        Property<String, Edge> three = Property.reachable("three", "three"::equals);

        assertThat(CHECKER.cheapest(three, Cost.steps()).value()).hasValue(3);
        assertThat(CHECKER.mostExpensive(three, Cost.steps()).value()).isEmpty();
        assertThat(CHECKER.check(three).value()).isEmpty();
    }
}
