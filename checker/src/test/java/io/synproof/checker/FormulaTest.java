package io.synproof.checker;

import static io.synproof.checker.verdict.Found.lasso;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Graph.Edge;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.Lasso;
import io.synproof.checker.temporal.Ltl;
import io.synproof.checker.temporal.Temporal;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What formulas mean, by small graphs, and how they are written. */
class FormulaTest {
    private static final Ltl<String> A = in("a");
    private static final Ltl<String> B = in("b");
    private static final Ltl<String> C = in("c");

    private static Ltl<String> in(String state) {
        return Ltl.holds(state, state::equals);
    }

    private static Outcome outcome(Graph graph, Ltl<String> formula) {
        return Checker.of(graph).check(Temporal.formula(formula)).outcome();
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(A.always().eventually(), "<>[]a"),
                Arguments.of(A.implies(B.eventually()).always(), "[](a -> <>b)"),
                Arguments.of(A.negated().until(B).and(C).and(B), "(!a U b) && c && b"),
                Arguments.of(A.or(B).or(C).next(), "X (a || b || c)"),
                Arguments.of(A.and(B).or(C), "(a && b) || c"),
                Arguments.of(A.weakUntil(B.releases(C)), "a W (b R c)"),
                Arguments.of(in("two words").negated(), "!\"two words\""),
                Arguments.of(in("U").until(in("Up")), "\"U\" U Up"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aFormulaIsWrittenInTheSignsOfSpin(Ltl<String> formula, String text) {
        assertThat(formula).hasToString(text);
    }

    @Test
    void anUntilNeedsItsEndAndAWeakOneDoesNot() {
        Graph stays = Graph.of("a -> a", "a -> b", "b -> b");

        assertThat(outcome(stays, A.until(B))).isEqualTo(Outcome.VIOLATED);
        assertThat(outcome(stays, A.weakUntil(B))).isEqualTo(Outcome.HOLDS);
        assertThat(outcome(Graph.of("a -> b", "b -> c", "c -> c"), A.until(B)))
                .isEqualTo(Outcome.HOLDS);
        assertThat(outcome(Graph.of("a -> c", "c -> b", "b -> b"), A.weakUntil(B)))
                .isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void aReleaseEndsWhereBothAreSo() {
        Ltl<String> ab = A.or(B);

        assertThat(outcome(Graph.of("a -> b", "b -> c", "c -> c"), B.releases(ab)))
                .isEqualTo(Outcome.HOLDS);
        assertThat(outcome(Graph.of("a -> c", "c -> c"), B.releases(ab)))
                .isEqualTo(Outcome.VIOLATED);
        assertThat(outcome(Graph.of("a -> a"), B.releases(ab))).isEqualTo(Outcome.HOLDS);
    }

    @Test
    void theNextStateIsOneStepLaterAndAfterTheEndTheSame() {
        assertThat(outcome(Graph.of("a -> b", "b -> b"), B.next())).isEqualTo(Outcome.HOLDS);
        assertThat(outcome(Graph.of("a -> b", "a -> c"), B.next())).isEqualTo(Outcome.VIOLATED);
        assertThat(outcome(Graph.of("a -> b"), B.next().next().next())).isEqualTo(Outcome.HOLDS);
    }

    @Test
    void whatIsSoAgainAndAgainMayBeAPremise() {
        Graph graph = Graph.of("a -> b", "b -> a", "b -> c", "c -> c");
        Ltl<String> again = B.eventually().always();
        Ltl<String> comes = C.eventually();

        assertThat(outcome(graph, again.implies(comes))).isEqualTo(Outcome.VIOLATED);
        assertThat(outcome(graph, again.negated().implies(comes))).isEqualTo(Outcome.HOLDS);
    }

    @Test
    void aLassoEndsWhereAllThatIsLeftIsToStutter() {
        Graph graph = Graph.of("a -> b", "b -> c.");
        Verdict<String, Edge> verdict = Checker.of(graph)
                .check(Temporal.formula(in("c.").next().next().next().next().negated()));

        Lasso<String, Edge> lasso = lasso(verdict).orElseThrow();

        assertThat(lasso.stem().states()).containsExactly("a", "b", "c.");
        assertThat(lasso.stutters()).isTrue();
    }

    @Test
    void aCycleComesByAllThatIsToComeAgain() {
        Graph graph = Graph.of("a -> a", "a -> b", "b -> a", "a -> c", "c -> a");
        Ltl<String> all = B.eventually().always().and(C.eventually().always());

        Lasso<String, Edge> lasso =
                lasso(Checker.of(graph).check(Temporal.formula(all.negated()))).orElseThrow();

        assertThat(lasso.isSatisfying(all)).isTrue();
        assertThat(lasso.cycle()).extracting(step -> step.after()).contains("b", "c");
    }

    @Test
    void fairnessIsAssumedOfRunsAsWithOtherQuestions() {
        Graph graph = Graph.of("a -> b", "b -> a", "b -deliver> c", "c -> c");
        Temporal<String> until = Temporal.formula(C.negated().until(C));

        assertThat(Checker.of(graph)
                        .check(until, List.of(Fairness.weak("delivery", FormulaTest::isDelivery)))
                        .outcome())
                .isEqualTo(Outcome.VIOLATED);
        assertThat(Checker.of(graph)
                        .check(until, List.of(Fairness.strong("delivery", FormulaTest::isDelivery)))
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
    }

    private static boolean isDelivery(Edge edge) {
        return edge.arrow().equals("-deliver>");
    }

    @Test
    void theFivePatternsAreFormulas() {
        Graph graph = Graph.of("a -> b", "b -> a", "b -> c", "c -> a", "c -> c");
        Checker<String, Edge> checker = Checker.of(graph);

        assertThat(List.of(
                        checker.check(Temporal.eventually("", "b"::equals)).outcome(),
                        checker.check(Temporal.alwaysEventually("", "b"::equals))
                                .outcome(),
                        checker.check(Temporal.eventuallyAlways("", "b"::equals))
                                .outcome(),
                        checker.check(Temporal.leadsTo("", "a"::equals, "b"::equals))
                                .outcome()))
                .containsExactly(
                        outcome(graph, B.eventually()),
                        outcome(graph, B.eventually().always()),
                        outcome(graph, B.always().eventually()),
                        outcome(graph, A.implies(B.eventually()).always()))
                .containsExactly(Outcome.HOLDS, Outcome.VIOLATED, Outcome.VIOLATED, Outcome.HOLDS);
    }

    @Test
    void aVerdictSaysTheFormulaAndItsNameIfItHasOne() {
        Checker<String, Edge> checker = Checker.of(Graph.of("a -> a"));
        Ltl<String> formula = A.until(B);

        assertThat(checker.check(Temporal.formula(formula)).withoutTime().toString())
                .startsWith("VIOLATED: every run satisfies \"a U b\", by a stem of 0 steps and a"
                        + " cycle of 1\n")
                .doesNotContain("formula:");
        assertThat(checker.check(Temporal.formula("it moves on", formula)).toString())
                .startsWith("VIOLATED: every run satisfies \"it moves on\", by a stem of 0 steps")
                .contains("\nformula:  a U b\n");
    }

    @Test
    void theLassoIsThatOfOneThread() {
        Scatter model = new Scatter(20_000, 7, true);
        Ltl<Integer> small = Ltl.holds("small", n -> n < 50);
        Ltl<Integer> even = Ltl.holds("even", n -> n % 2 == 0);
        Ltl<Integer> third = Ltl.holds("third", n -> n % 3 == 0);
        List<Temporal<Integer>> questions = List.of(
                Temporal.formula(even.implies(small.negated().until(third)).always()),
                Temporal.formula(
                        third.next().next().negated().or(even.eventually().always())),
                Temporal.formula(
                        small.eventually().always().implies(third.always().eventually())));

        for (Temporal<Integer> question : questions) {
            Verdict<Integer, Integer> onOne = Checker.of(model).check(question);
            assertThat(onOne.outcome()).isEqualTo(Outcome.VIOLATED);
            for (int threads : new int[] {2, 4}) {
                assertThat(Checker.of(model).threads(threads).check(question).withoutTime())
                        .isEqualTo(onOne.withoutTime());
            }
        }
    }
}
