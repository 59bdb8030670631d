package io.synproof.checker.search;

import io.synproof.checker.Model;
import io.synproof.checker.ModelException;
import io.synproof.checker.Property;
import io.synproof.checker.Step;
import io.synproof.checker.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Rebuilds traces from the levels of a search.
 *
 * <p>From the goal backwards, each level is expanded once more to learn the fewest faults with
 * which each of its states gets there; then forwards, each step is the first in the model's order
 * among those with the fewest. The result depends on no number, hash code or thread.
 */
final class Traces<S, A> {
    private static final int NEVER = Integer.MAX_VALUE;

    private final Model<S, A> model;
    private final Engine<S, A> engine;
    private final Levels levels;
    private final Workers workers;

    Traces(Model<S, A> model, Engine<S, A> engine, Levels levels, Workers workers) {
        this.model = model;
        this.engine = engine;
        this.levels = levels;
        this.workers = workers;
    }

    /** To one of some states of the same level; empty if the model does not go there again. */
    Optional<Trace<S, A>> toStates(IntStream targets) {
        return forwards(backwards(targets, _ -> 0));
    }

    /**
     * To one of some states of the same level, and from there one step that decides the property.
     */
    Optional<Trace<S, A>> throughStep(IntStream sources, Property<S, A> property) {
        ToIntFunction<Step<S, A>> last =
                step -> property.isDecidedByStep(step) ? faults(step.action()) : NEVER;
        return forwards(backwards(sources, state -> least(state, last)))
                .flatMap(trace ->
                        cheapest(trace.last(), last).map(step -> trace.followedBy(List.of(step))));
    }

    /** For each level up to the goal's, the fewest faults from each of its states to the goal. */
    private IntList[] backwards(IntStream targets, ToIntFunction<S> atGoal) {
        BitSet goals = targets.collect(BitSet::new, BitSet::set, BitSet::or);
        int goal = levels.of(goals.nextSetBit(0));
        IntList[] costs = new IntList[goal + 1];
        costs[goal] = costs(
                goal,
                number -> goals.get(number) ? atGoal.applyAsInt(engine.state(number)) : NEVER);
        for (int level = goal - 1; level >= 0; level--) {
            ToIntFunction<Step<S, A>> onwards = into(level + 1, costs[level + 1]);
            costs[level] = costs(level, number -> least(engine.state(number), onwards));
        }
        return costs;
    }

    private IntList costs(int level, IntUnaryOperator cost) {
        IntList costs = new IntList();
        workers.run(
                levels.start(level),
                levels.end(level),
                () -> false,
                (from, to) -> IntStream.range(from, to).map(cost).toArray(),
                parts -> parts.forEach(part -> Arrays.stream(part).forEach(costs::add)));
        return costs;
    }

    /** What a step into this level costs, and the way on from there. */
    private ToIntFunction<Step<S, A>> into(int level, IntList costs) {
        int start = levels.start(level);
        return step -> {
            int number = engine.find(step.after());
            int onwards = number < start || number >= levels.end(level)
                    ? NEVER
                    : costs.get(number - start);
            return onwards == NEVER ? NEVER : Math.addExact(onwards, faults(step.action()));
        };
    }

    private Optional<Trace<S, A>> forwards(IntList[] costs) {
        int first = IntStream.range(0, costs[0].size())
                .boxed()
                .min(Comparator.comparingInt(costs[0]::get))
                .orElseThrow();
        S initial = engine.state(first);
        S here = initial;
        List<Step<S, A>> steps = new ArrayList<>();
        for (int level = 1; level < costs.length; level++) {
            Optional<Step<S, A>> step = cheapest(here, into(level, costs[level]));
            if (step.isEmpty()) {
                return Optional.empty();
            }
            steps.add(step.get());
            here = step.get().after();
        }
        return Optional.of(new Trace<>(initial, steps));
    }

    private int least(S state, ToIntFunction<Step<S, A>> cost) {
        int least = NEVER;
        for (A action : model.actions(state)) {
            least = Math.min(least, cost.applyAsInt(step(state, action)));
        }
        return least;
    }

    /** The first step of those that cost least; empty if all cost {@link #NEVER}. */
    private Optional<Step<S, A>> cheapest(S state, ToIntFunction<Step<S, A>> cost) {
        Optional<Step<S, A>> cheapest = Optional.empty();
        int least = NEVER;
        for (A action : model.actions(state)) {
            Step<S, A> step = step(state, action);
            int its = cost.applyAsInt(step);
            if (its < least) {
                least = its;
                cheapest = Optional.of(step);
            }
        }
        return cheapest;
    }

    private Step<S, A> step(S state, A action) {
        return new Step<>(state, action, model.next(state, action));
    }

    private int faults(A action) {
        int faults = model.faults(action);
        if (faults < 0) {
            throw new ModelException("faults(" + action + ") is negative: " + faults);
        }
        return faults;
    }
}
