package io.synproof.checker.temporal;

import static io.synproof.checker.verdict.Found.lasso;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.Checker;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.result.Outcome;
import io.synproof.checker.temporal.Digraph.Edge;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCoverage;

/** The verdict on a random formula about a random digraph is what a tableau says. */
@Tag("law")
class AgainstTableauProperties {
    private static final int UNBOUNDED = 99;

    @Property
    void aFormulaHasTheVerdictOfItsTableau(@ForAll long seed) {
        assertExact(seed, UNBOUNDED);
    }

    @Property(tries = 100_000)
    @Tag("long")
    void aHundredThousandFormulasHaveTheVerdictsOfTheirTableaux(@ForAll long seed) {
        assertExact(seed, UNBOUNDED);
    }

    @Property
    void withABoundOnDepthAViolationIsOneAndNothingElseIsDecided(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 4) int depth) {
        assertExact(seed, depth);
    }

    private static void assertExact(long seed, int depth) {
        Digraph graph = Digraph.random(seed);
        Ltl<Integer> formula = RandomLtl.about(graph, seed * 31);
        List<Assumption> assumed = assumedOf(graph, seed, depth);
        FairRuns runs = new FairRuns(graph, assumed, depth);
        Checker<Integer, Edge> checker =
                Checker.of(graph).within(depth == UNBOUNDED ? Bounds.none() : Bounds.depth(depth));
        List<Fairness<Edge>> fairness =
                assumed.stream().map(Assumption::fairness).toList();
        boolean isViolated = new Tableau(graph, formula, runs).hasViolation();

        Verdict<Integer, Edge> verdict = checker.check(Temporal.formula(formula), fairness);

        Outcome unless = runs.isComplete() ? Outcome.HOLDS : Outcome.UNDECIDED;
        assertThat(verdict.outcome())
                .as("%s of %s, assuming %s", formula, graph, assumed)
                .isEqualTo(isViolated ? Outcome.VIOLATED : unless);
        assertThat(lasso(verdict).isPresent()).isEqualTo(isViolated);
        lasso(verdict).ifPresent(lasso -> {
            FairLassos.assertIsOne(graph, assumed, lasso);
            assertThat(UnrolledRun.of(lasso).satisfies(formula)).isFalse();
        });
        Statistics.label("outcomes")
                .collect(verdict.outcome())
                .coverage(coverage -> assertBothOccur(coverage, depth));
    }

    /** Assumptions that are not refused. */
    private static List<Assumption> assumedOf(Digraph graph, long seed, int depth) {
        List<Assumption> assumed = Assumption.random(~seed);
        return new FairRuns(graph, assumed, depth).assumesTimeInVain()
                ? assumed.stream()
                        .filter(one -> one.kind() != Assumption.Kind.TIME)
                        .toList()
                : assumed;
    }

    private static void assertBothOccur(StatisticsCoverage coverage, int depth) {
        coverage.check(Outcome.VIOLATED).percentage(share -> share > 20);
        coverage.check(depth == UNBOUNDED ? Outcome.HOLDS : Outcome.UNDECIDED)
                .percentage(share -> share > 5);
    }
}
