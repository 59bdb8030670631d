package io.synproof.checker;

import static io.synproof.checker.verdict.Found.total;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.NaiveTolls.Most;
import io.synproof.checker.NaiveTolls.Way;
import io.synproof.checker.Toll.Bad;
import io.synproof.checker.Toll.Road;
import io.synproof.checker.cost.Cost;
import io.synproof.checker.cost.CostResult;
import io.synproof.checker.model.Trace;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Bounds;
import io.synproof.checker.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** On random graphs costs are those of a computation that has nothing in common with the search. */
@Tag("law")
class CostProperties {
    private static final Cost<Integer, Road> TOLL = Cost.ofActions("tolls", Road::toll);

    private static final Cost<Integer, Road> TOLL_OF_STEPS =
            Cost.ofSteps("tolls", step -> step.action().toll());

    private static final int[] TOLLS = {0, 0, 1, 1, 2, 5, 1000};

    @net.jqwik.api.Property
    void ofCompleteSearchesTheyAreExact(@ForAll long seed) {
        Random random = new Random(seed);
        Toll graph = graph(random, false);
        boolean byRoad = random.nextInt(3) == 0;
        Property<Integer, Road> goal = goal(graph, byRoad);
        NaiveTolls naive = byRoad ? NaiveTolls.toRoads(graph) : NaiveTolls.toPlaces(graph);
        Cost<Integer, Road> cost = random.nextBoolean() ? TOLL : TOLL_OF_STEPS;
        Checker<Integer, Road> checker = Checker.of(graph);
        Ends ends = new Ends(graph, byRoad);

        assertLeast(graph, checker.cheapest(goal, cost), naive.least(), ends);
        assertGreatest(graph, checker.mostExpensive(goal, cost), naive.greatest(), ends::isEndOf);
        assertGreatest(
                graph,
                checker.mostExpensive(cost),
                NaiveTolls.anywhere(graph).greatest(),
                _ -> true);
    }

    private static void assertLeast(
            Toll graph, Verdict<Integer, Road> found, Optional<Way> naive, Ends ends) {
        assertThat(found.value().stream().boxed().findFirst()).isEqualTo(naive.map(Way::toll));
        assertThat(found.trace().map(Trace::length)).isEqualTo(naive.map(Way::steps));
        found.trace().ifPresent(trace -> assertRun(graph, trace, naive.orElseThrow(), ends));
        assertThat(total(found) instanceof CostResult.Unreachable<Integer, Road>)
                .isEqualTo(naive.isEmpty());
    }

    private static void assertRun(Toll graph, Trace<Integer, Road> trace, Way way, Ends ends) {
        assertThat(trace.replay(graph)).isEqualTo(trace);
        assertThat(TOLL.of(trace)).isEqualTo(way.toll());
        assertThat(ends.isEndOf(trace)).isTrue();
    }

    private static void assertGreatest(
            Toll graph,
            Verdict<Integer, Road> found,
            Optional<Most> naive,
            Predicate<Trace<Integer, Road>> isEnd) {
        switch (total(found)) {
            case CostResult.Exactly<Integer, Road>(long cost, Trace<Integer, Road> trace) -> {
                assertThat(naive).hasValue(new Most(Optional.of(new Way(cost, trace.length()))));
                assertThat(trace.replay(graph)).isEqualTo(trace);
                assertThat(TOLL.of(trace)).isEqualTo(cost);
                assertThat(trace).matches(isEnd);
            }
            case CostResult.Unbounded<Integer, Road> unbounded -> {
                assertThat(naive).hasValue(new Most(Optional.empty()));
                assertThat(TOLL.of(unbounded.cycle())).isPositive();
                assertThat(unbounded.cycle().last()).isEqualTo(unbounded.stem().last());
                assertThat(unbounded.taking(3).replay(graph)).matches(isEnd);
            }
            case CostResult.Unreachable<Integer, Road> _ -> assertThat(naive).isEmpty();
            case CostResult.Undecided<Integer, Road> undecided ->
                assertThat(undecided).as("of a complete search").isNull();
        }
    }

    @net.jqwik.api.Property
    void ofSearchesCutShortWhatIsSaidIsTrue(
            @ForAll long seed, @ForAll @IntRange(max = 5) int depth) {
        Toll graph = graph(new Random(seed), true);
        Property<Integer, Road> goal = goal(graph, false);
        NaiveTolls naive = NaiveTolls.toPlaces(graph);
        Checker<Integer, Road> checker = Checker.of(graph).within(Bounds.depth(depth));
        assertTrueOfLeast(graph, checker.cheapest(goal, TOLL), naive.least());
        assertTrueOfGreatest(graph, checker.mostExpensive(goal, TOLL), naive.greatest());
    }

    private static void assertTrueOfLeast(
            Toll graph, Verdict<Integer, Road> found, Optional<Way> naive) {
        switch (total(found)) {
            case CostResult.Exactly<Integer, Road>(long cost, Trace<Integer, Road> trace) -> {
                assertThat(naive.map(Way::toll)).hasValue(cost);
                assertThat(TOLL.of(trace.replay(graph))).isEqualTo(cost);
            }
            case CostResult.Unbounded<Integer, Road> _ ->
                assertThat(found).as("least").isNull();
            case CostResult.Unreachable<Integer, Road> _ -> assertThat(naive).isEmpty();
            case CostResult.Undecided<Integer, Road> some -> {
                assertThat(found.coverage().complete()).isFalse();
                naive.ifPresent(way -> assertThat(way.toll())
                        .isBetween(some.atLeast().orElse(0), some.atMost().orElse(Long.MAX_VALUE)));
                assertThat(some.trace().map(TOLL::of))
                        .isEqualTo(some.atMost().stream().boxed().findFirst());
            }
        }
    }

    private static void assertTrueOfGreatest(
            Toll graph, Verdict<Integer, Road> found, Optional<Most> naive) {
        switch (total(found)) {
            case CostResult.Exactly<Integer, Road>(long cost, Trace<Integer, Road> trace) -> {
                assertThat(found.coverage().complete()).isTrue();
                assertThat(naive).hasValue(new Most(Optional.of(new Way(cost, trace.length()))));
            }
            case CostResult.Unbounded<Integer, Road> some -> {
                assertThat(naive).hasValue(new Most(Optional.empty()));
                assertThat(some.taking(2).replay(graph).length()).isPositive();
            }
            case CostResult.Unreachable<Integer, Road> _ -> assertThat(naive).isEmpty();
            case CostResult.Undecided<Integer, Road> some -> {
                assertThat(some.atMost()).isEmpty();
                some.atLeast()
                        .ifPresent(least -> naive.orElseThrow()
                                .way()
                                .ifPresent(way ->
                                        assertThat(way.toll()).isGreaterThanOrEqualTo(least)));
            }
        }
    }

    /** Large enough for levels that threads share, and for a recursion to be noticed. */
    @net.jqwik.api.Property(tries = 3)
    void theyDoNotDependOnTheThreads(@ForAll long seed) {
        Random random = new Random(seed);
        int places = 3_000;
        Toll graph = new Toll(
                List.of(0),
                IntStream.range(0, 3 * places)
                        .mapToObj(i -> road(random, i, places))
                        .toList(),
                List.of(1, 2, 3),
                List.of());
        Property<Integer, Road> goal = goal(graph, false);
        List<Verdict<Integer, Road>> all = IntStream.rangeClosed(1, 3)
                .mapToObj(threads -> Checker.of(graph).threads(threads))
                .flatMap(checker ->
                        List.of(checker.cheapest(goal, TOLL), checker.mostExpensive(goal, TOLL))
                                .stream())
                .map(Verdict::withoutTime)
                .toList();

        assertThat(all.subList(2, 4)).isEqualTo(all.subList(0, 2));
        assertThat(all.subList(4, 6)).isEqualTo(all.subList(0, 2));
    }

    /** How runs end. */
    private record Ends(Toll graph, boolean byRoad) {
        boolean isEndOf(Trace<Integer, Road> run) {
            return byRoad
                    ? run.actions().stream().filter(Road::isGoal).count() == 1
                            && run.actions().getLast().isGoal()
                    : run.states().stream().filter(graph::isGoal).count() == 1
                            && graph.isGoal(run.last());
        }
    }

    private static Property<Integer, Road> goal(Toll graph, boolean byRoad) {
        return byRoad
                ? Property.everyStep("no last road", step -> !step.action().isGoal())
                : Property.reachable("goal", graph::isGoal);
    }

    private static Toll graph(Random random, boolean isRagged) {
        int places = 1 + random.nextInt(12);
        List<Integer> initial =
                IntStream.of(0, random.nextInt(places)).distinct().boxed().toList();
        int roads = random.nextInt(2 * places + 4);
        return new Toll(
                initial,
                IntStream.range(0, roads).mapToObj(i -> road(random, i, places)).toList(),
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(_ -> random.nextInt(places))
                        .toList(),
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(_ -> bad(random, places, isRagged))
                        .toList());
    }

    /** The place 0 is always inside, so that there is one. */
    private static Bad bad(Random random, int places, boolean mayBeCut) {
        return new Bad(1 + random.nextInt(places), mayBeCut && random.nextBoolean());
    }

    private static Road road(Random random, int name, int places) {
        return new Road(
                name,
                random.nextInt(places),
                random.nextInt(places),
                TOLLS[random.nextInt(TOLLS.length)],
                random.nextInt(6) == 0);
    }
}
