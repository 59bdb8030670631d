package io.synproof.checker.search;

import io.synproof.checker.Coverage;
import io.synproof.checker.Property;
import io.synproof.checker.cost.Cost;
import io.synproof.checker.cost.CostVerdict;
import io.synproof.checker.cost.CostVerdict.Question;
import io.synproof.checker.cost.Total;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;

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
        Watch watch = Watch.start(settings);
        try (Workers workers = new Workers(settings.threads())) {
            Searched<S, A> searched = Exploration.exhaustive(all, goal.stream().toList(), workers);
            Goals<S, A> goals = goal.map(
                            one -> Goals.of(one, searched.sightings().getFirst()))
                    .orElseGet(Goals::none);
            Sweep<S, A> sweep = new Sweep<>(settings, searched, workers, watch);
            Answer<S, A> answer =
                    answer(question, sweep, () -> new Weighed<>(sweep, goals, Weight.of(cost)));
            searched.requireUnchanged(settings.model());
            return new CostVerdict<>(
                    question,
                    goal.map(Property::name),
                    cost.name(),
                    answer.total(),
                    answer.coverage(),
                    settings.bounds());
        }
    }

    private record Answer<S, A>(Total<S, A> total, Coverage coverage) {}

    private static <S, A> Answer<S, A> answer(
            Question question, Sweep<S, A> sweep, Supplier<Weighed<S, A>> weighing) {
        try {
            Weighed<S, A> runs = weighing.get();
            boolean complete = sweep.coverage().complete();
            Total<S, A> total = switch (question) {
                case LEAST -> least(runs, complete);
                case GREATEST -> greatest(runs, complete);
            };
            return new Answer<>(total, sweep.coverage());
        } catch (StoppedEarly early) {
            return new Answer<>(unknown(), sweep.coverage().stoppedBy(early.reason()));
        }
    }

    private static <S, A> Total<S, A> unknown() {
        return new Total.Undecided<>(OptionalLong.empty(), OptionalLong.empty(), Optional.empty());
    }

    private static <S, A> Total<S, A> least(Weighed<S, A> runs, boolean complete) {
        var paths = new CheapestPath<>(runs, CheapestPath.WEIGHT, runs.initialStates());
        long way = paths.wayTo(runs::isGoal);
        if (way == CheapestPath.NEVER && complete) {
            return new Total.Unreachable<>();
        }
        long elsewhere = complete ? CheapestPath.NEVER : leastElsewhere(runs, paths);
        if (way == CheapestPath.NEVER) {
            return new Total.Undecided<>(known(elsewhere), OptionalLong.empty(), Optional.empty());
        }
        long cost = paths.cost(way);
        return cost <= elsewhere
                ? new Total.Exactly<>(cost, paths.to(runs::isGoal).orElseThrow())
                : new Total.Undecided<>(
                        known(elsewhere), OptionalLong.of(cost), paths.to(runs::isGoal));
    }

    private static OptionalLong known(long least) {
        return least == CheapestPath.NEVER ? OptionalLong.empty() : OptionalLong.of(least);
    }

    /** What a run that leaves the states kept has cost by then at least: no step costs below 0. */
    private static <S, A> long leastElsewhere(Weighed<S, A> runs, CheapestPath<S, A> paths) {
        boolean fromTheStart = runs.initialStates().stream().anyMatch(runs::isLeftOut);
        return fromTheStart
                ? 0
                : IntStream.range(0, runs.end())
                        .filter(node -> paths.way(node) != CheapestPath.NEVER && runs.isOpen(node))
                        .mapToLong(paths::way)
                        .map(paths::cost)
                        .min()
                        .orElse(CheapestPath.NEVER);
    }

    private static <S, A> Total<S, A> greatest(Weighed<S, A> runs, boolean complete) {
        Optional<Total<S, A>> found = new DearestPath<>(runs).total();
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
                .orElseGet(Totals::unknown);
    }
}
