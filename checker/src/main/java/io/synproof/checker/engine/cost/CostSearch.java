package io.synproof.checker.engine.cost;

import io.synproof.checker.cost.Cost;
import io.synproof.checker.cost.CostQuestion;
import io.synproof.checker.cost.CostQuestion.Extreme;
import io.synproof.checker.cost.CostResult;
import io.synproof.checker.engine.control.SearchOptions;
import io.synproof.checker.engine.control.StopCondition;
import io.synproof.checker.engine.explore.Exploration;
import io.synproof.checker.engine.explore.SearchResult;
import io.synproof.checker.engine.graph.SearchStoppedException;
import io.synproof.checker.engine.graph.StatePass;
import io.synproof.checker.engine.util.WorkerPool;
import io.synproof.checker.property.Property;
import io.synproof.checker.result.Coverage;
import io.synproof.checker.verdict.Evidence;
import io.synproof.checker.verdict.Verdict;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A search for the costs of runs: an exhaustive search, and then a path search in the graph of the
 * states found.
 */
public final class CostSearch {
    private CostSearch() {}

    /** The least cost of a run to a goal; see {@link io.synproof.checker.Checker#cheapest}. */
    public static <S, A> Verdict<S, A> cheapest(
            SearchOptions<S, A> settings, Property<S, A> goal, Cost<S, A> cost) {
        return total(
                settings, Extreme.LEAST, Optional.of(Objects.requireNonNull(goal, "goal")), cost);
    }

    /**
     * The greatest cost of a run to a goal, or of any run; see {@link
     * io.synproof.checker.Checker#mostExpensive}.
     */
    public static <S, A> Verdict<S, A> mostExpensive(
            SearchOptions<S, A> settings, Optional<Property<S, A>> goal, Cost<S, A> cost) {
        return total(settings, Extreme.GREATEST, goal, cost);
    }

    private static <S, A> Verdict<S, A> total(
            SearchOptions<S, A> settings,
            Extreme extreme,
            Optional<Property<S, A>> goal,
            Cost<S, A> cost) {
        Objects.requireNonNull(cost, "cost");
        if (settings.symmetry().isPresent()) {
            throw new IllegalArgumentException("what a run costs cannot be asked up to a symmetry,"
                    + " which keeps no more than one of several states that may cost differently;"
                    + " ask it without upTo");
        }
        // Every goal is wanted, not only the shallowest.
        SearchOptions<S, A> all = settings.withFewestFaults();
        StopCondition watch = StopCondition.start(settings);
        try (WorkerPool workers = new WorkerPool(settings.threads())) {
            SearchResult<S, A> searched =
                    Exploration.exhaustive(all, goal.stream().toList(), workers);
            GoalStates<S, A> goals = goal.map(
                            one -> GoalStates.of(one, searched.decisiveStates().getFirst()))
                    .orElseGet(GoalStates::none);
            StatePass<S, A> sweep = new StatePass<>(settings, searched, workers, watch);
            Answer<S, A> answer = answer(
                    extreme, sweep, () -> new WeightedGraph<>(sweep, goals, StepWeight.of(cost)));
            searched.requireUnchanged(settings.model());
            return Verdict.of(
                    settings.model(),
                    new CostQuestion(extreme, goal.map(Property::name), cost.name()),
                    answer.total().outcome(),
                    new Evidence.RunCost<>(answer.total()),
                    answer.coverage(),
                    settings.bounds());
        }
    }

    private record Answer<S, A>(CostResult<S, A> total, Coverage coverage) {}

    private static <S, A> Answer<S, A> answer(
            Extreme extreme, StatePass<S, A> sweep, Supplier<WeightedGraph<S, A>> weighing) {
        try {
            WeightedGraph<S, A> runs = weighing.get();
            boolean complete = sweep.coverage().complete();
            CostResult<S, A> total = switch (extreme) {
                case LEAST -> least(runs, complete);
                case GREATEST -> greatest(runs, complete);
            };
            return new Answer<>(total, sweep.coverage());
        } catch (SearchStoppedException early) {
            return new Answer<>(unknown(), sweep.coverage().stoppedBy(early.reason()));
        } catch (OutOfMemoryError _) {
            return new Answer<>(unknown(), sweep.outOfMemory());
        }
    }

    private static <S, A> CostResult<S, A> unknown() {
        return new CostResult.Undecided<>(
                OptionalLong.empty(), OptionalLong.empty(), Optional.empty());
    }

    private static <S, A> CostResult<S, A> least(WeightedGraph<S, A> runs, boolean complete) {
        var paths = new MinimumCostPath<>(runs, MinimumCostPath.WEIGHT, runs.initialStates());
        long way = paths.wayTo(runs::isGoal);
        if (way == MinimumCostPath.NEVER && complete) {
            return new CostResult.Unreachable<>();
        }
        long elsewhere = complete ? MinimumCostPath.NEVER : leastElsewhere(runs, paths);
        if (way == MinimumCostPath.NEVER) {
            return new CostResult.Undecided<>(
                    known(elsewhere), OptionalLong.empty(), Optional.empty());
        }
        long cost = paths.cost(way);
        return cost <= elsewhere
                ? new CostResult.Exactly<>(cost, paths.to(runs::isGoal).orElseThrow())
                : new CostResult.Undecided<>(
                        known(elsewhere), OptionalLong.of(cost), paths.to(runs::isGoal));
    }

    private static OptionalLong known(long least) {
        return least == MinimumCostPath.NEVER ? OptionalLong.empty() : OptionalLong.of(least);
    }

    /** A lower bound of the cost of a run that leaves the states kept: no step costs below 0. */
    private static <S, A> long leastElsewhere(
            WeightedGraph<S, A> runs, MinimumCostPath<S, A> paths) {
        boolean fromTheStart = runs.initialStates().stream().anyMatch(runs::isLeftOut);
        return fromTheStart
                ? 0
                : IntStream.range(0, runs.end())
                        .filter(node ->
                                paths.way(node) != MinimumCostPath.NEVER && runs.isOpen(node))
                        .mapToLong(paths::way)
                        .map(paths::cost)
                        .min()
                        .orElse(MinimumCostPath.NEVER);
    }

    private static <S, A> CostResult<S, A> greatest(WeightedGraph<S, A> runs, boolean complete) {
        Optional<CostResult<S, A>> found = new MaximumCostPath<>(runs).total();
        if (complete
                || found.filter(one -> one instanceof CostResult.Unbounded<S, A>)
                        .isPresent()) {
            return found.orElseGet(CostResult.Unreachable::new);
        }
        return found.filter(CostResult.Exactly.class::isInstance)
                .map(one -> (CostResult.Exactly<S, A>) one)
                .<CostResult<S, A>>map(one -> new CostResult.Undecided<>(
                        OptionalLong.of(one.cost()),
                        OptionalLong.empty(),
                        Optional.of(one.trace())))
                .orElseGet(CostSearch::unknown);
    }
}
