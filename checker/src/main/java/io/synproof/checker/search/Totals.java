package io.synproof.checker.search;

import io.synproof.checker.Property;
import io.synproof.checker.cost.Cost;
import io.synproof.checker.cost.CostVerdict;
import io.synproof.checker.cost.CostVerdict.Question;
import io.synproof.checker.cost.Total;
import java.util.Optional;
import java.util.OptionalLong;

/** Searches to the end, and then asks what the runs that were found cost. */
public final class Totals {
    private Totals() {}

    /** The least cost of a run to a goal; see {@link io.synproof.checker.Checker#cheapest}. */
    public static <S, A> CostVerdict<S, A> cheapest(
            Settings<S, A> settings, Property<S, A> goal, Cost<S, A> cost) {
        return total(settings, Question.LEAST, Optional.of(goal), cost);
    }

    /**
     * The greatest cost of a run to a goal, or of any run; see {@link
     * io.synproof.checker.Checker#dearest}.
     */
    public static <S, A> CostVerdict<S, A> dearest(
            Settings<S, A> settings, Optional<Property<S, A>> goal, Cost<S, A> cost) {
        return total(settings, Question.GREATEST, goal, cost);
    }

    private static <S, A> CostVerdict<S, A> total(
            Settings<S, A> settings,
            Question question,
            Optional<Property<S, A>> goal,
            Cost<S, A> cost) {
        if (settings.symmetry().isPresent()) {
            throw new IllegalArgumentException("what a run costs cannot be asked up to a symmetry,"
                    + " which keeps no more than one of several states that may cost differently;"
                    + " ask it without upTo");
        }
        // Every sight of the goal is wanted, not only the shallowest.
        Settings<S, A> all = settings.withFewestFaults();
        try (Workers workers = new Workers(settings.threads())) {
            Searched<S, A> searched = Searches.search(all, goal.stream().toList(), workers);
            Goals<S, A> goals = goal.map(
                            one -> Goals.of(one, searched.sightings().getFirst()))
                    .orElseGet(Goals::none);
            WeightedGraph<S, A> graph = new WeightedGraph<>(
                    settings.model(), searched.reached(), goals, Weight.of(cost), workers);
            boolean complete = searched.coverage().complete();
            return new CostVerdict<>(
                    question,
                    goal.map(Property::name),
                    cost.name(),
                    switch (question) {
                        case LEAST -> least(graph, complete);
                        case GREATEST -> greatest(graph, complete);
                    },
                    searched.coverage(),
                    settings.bounds());
        }
    }

    private static <S, A> Total<S, A> least(WeightedGraph<S, A> graph, boolean complete) {
        var paths = new CheapestPath<>(graph, CheapestPath.WEIGHT, graph.initialStates());
        long way = paths.wayTo(graph::isGoal);
        if (way == CheapestPath.NEVER && complete) {
            return new Total.Unreachable<>();
        }
        long elsewhere = complete ? CheapestPath.NEVER : leastElsewhere(graph, paths);
        if (way == CheapestPath.NEVER) {
            return new Total.Undecided<>(known(elsewhere), OptionalLong.empty(), Optional.empty());
        }
        long cost = paths.cost(way);
        return cost <= elsewhere
                ? new Total.Exactly<>(cost, paths.to(graph::isGoal).orElseThrow())
                : new Total.Undecided<>(
                        known(elsewhere), OptionalLong.of(cost), paths.to(graph::isGoal));
    }

    private static OptionalLong known(long least) {
        return least == CheapestPath.NEVER ? OptionalLong.empty() : OptionalLong.of(least);
    }

    /** What a run that leaves the states kept has cost by then at least: no step costs below 0. */
    private static <S, A> long leastElsewhere(WeightedGraph<S, A> graph, CheapestPath<S, A> paths) {
        boolean fromTheStart = graph.initialStates().stream().anyMatch(graph::isLeftOut);
        return fromTheStart
                ? 0
                : graph.open().stream()
                        .mapToLong(paths::way)
                        .filter(way -> way != CheapestPath.NEVER)
                        .map(paths::cost)
                        .min()
                        .orElse(CheapestPath.NEVER);
    }

    private static <S, A> Total<S, A> greatest(WeightedGraph<S, A> graph, boolean complete) {
        Optional<Total<S, A>> found = new DearestPath<>(graph).total();
        if (complete
                || found.filter(one -> one instanceof Total.Unbounded<S, A>).isPresent()) {
            return found.orElseGet(Total.Unreachable::new);
        }
        return found.filter(Total.Exactly.class::isInstance)
                .map(one -> (Total.Exactly<S, A>) one)
                .<Total<S, A>>map(one -> new Total.Undecided<>(
                        OptionalLong.of(one.cost()),
                        OptionalLong.empty(),
                        Optional.of(one.trace())))
                .orElseGet(() -> new Total.Undecided<>(
                        OptionalLong.empty(), OptionalLong.empty(), Optional.empty()));
    }
}
