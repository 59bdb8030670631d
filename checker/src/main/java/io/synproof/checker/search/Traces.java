package io.synproof.checker.search;

import io.synproof.checker.Model;
import io.synproof.checker.ModelException;
import io.synproof.checker.Property;
import io.synproof.checker.Step;
import io.synproof.checker.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;

/**
 * Rebuilds traces from the levels of a search.
 *
 * <p>From the goal backwards, each level is expanded once more to learn the fewest faults with
 * which each of its states gets there; then forwards, each step is the first in the model's order
 * among those with the fewest. The result depends on no number, hash code or thread.
 */
final class Traces<S, A> {
    private final Model<S, A> model;
    private final Reached<S, A> reached;
    private final Levels levels;
    private final Workers workers;
    private final Expander<S, A> reader;
    private final int words;

    Traces(Model<S, A> model, Reached<S, A> reached, Levels levels, Workers workers) {
        this.model = model;
        this.reached = reached;
        this.levels = levels;
        this.workers = workers;
        this.reader = expander();
        this.words = reached.layout().words();
    }

    private Expander<S, A> expander() {
        return reached.representation().expander(reached.layout(), Set.of());
    }

    /** The state with this number. */
    S state(long number) {
        long[] state = new long[words];
        reached.read(number, state);
        return reader.decode(state, 0);
    }

    /** To one of some states of the same level; empty if the model does not go there again. */
    Optional<Trace<S, A>> toStates(LongStream targets) {
        return toStates(targets, _ -> 0);
    }

    /**
     * To one of some states of the same level, from each of which it takes some faults to go on.
     */
    Optional<Trace<S, A>> toStates(LongStream targets, ToIntFunction<S> onwards) {
        return forwards(backwards(targets, onwards));
    }

    /**
     * To one of some states of the same level, and from there one step that decides the property.
     */
    Optional<Trace<S, A>> throughStep(LongStream sources, Property<S, A> property) {
        ToIntFunction<Step<S, A>> last =
                step -> property.isDecidedByStep(step) ? faults(step.action()) : Costs.NEVER;
        return forwards(backwards(sources, state -> least(state, last)))
                .flatMap(trace ->
                        cheapest(trace.last(), last).map(step -> trace.followedBy(List.of(step))));
    }

    /** For each level up to the goal's, the fewest faults from its states to the goal. */
    private Costs[] backwards(LongStream targets, ToIntFunction<S> atGoal) {
        long[] goals = targets.toArray();
        int goal = levels.of(goals[0]);
        Costs[] costs = new Costs[goal + 1];
        costs[goal] = new Costs(words);
        long[] state = new long[words];
        for (long number : goals) {
            reached.read(number, state);
            int cost = atGoal.applyAsInt(reader.decode(state, 0));
            if (cost != Costs.NEVER) {
                costs[goal].put(state, 0, cost);
            }
        }
        for (int level = goal - 1; level >= 0; level--) {
            costs[level] = before(level, costs[level + 1]);
        }
        return costs;
    }

    private Costs before(int level, Costs onwards) {
        Costs costs = new Costs(words);
        workers.run(
                levels.start(level),
                levels.end(level),
                () -> false,
                (from, to) -> new Backwards(onwards).over(from, to),
                parts -> parts.forEach(part -> part.enter(costs)));
        return costs;
    }

    /** Expands some states of a level, and keeps those from which the goal is reached. */
    private final class Backwards {
        private final Costs onwards;
        private final Expander<S, A> expander = expander();
        private final Successors<S, A> successors = new Successors<>(reached.layout(), true);
        private final LongList states = new LongList();
        private final LongList costs = new LongList();

        Backwards(Costs onwards) {
            this.onwards = onwards;
        }

        Backwards over(long from, long to) {
            long[] state = new long[words];
            for (long number = from; number < to; number++) {
                reached.read(number, state);
                int cost = cost(state);
                if (cost != Costs.NEVER) {
                    states.add(number);
                    costs.add(cost);
                }
            }
            return this;
        }

        private int cost(long[] state) {
            successors.clear();
            try {
                expander.expand(state, 0, successors);
            } catch (TooNarrow _) {
                // A part that was not met before: the model goes elsewhere now.
                return Costs.NEVER;
            }
            int least = Costs.NEVER;
            for (int i = 0; i < successors.batch.count; i++) {
                int further = onwards.of(successors.batch.words, i * words);
                if (further != Costs.NEVER) {
                    least = Math.min(
                            least, Math.addExact(further, faults(successors.actions.get(i))));
                }
            }
            return least;
        }

        void enter(Costs all) {
            long[] state = new long[words];
            for (int i = 0; i < states.size(); i++) {
                reached.read(states.get(i), state);
                all.put(state, 0, (int) costs.get(i));
            }
        }
    }

    private Optional<Trace<S, A>> forwards(Costs[] costs) {
        Optional<S> initial = Optional.empty();
        int least = Costs.NEVER;
        for (S state : model.initialStates()) {
            int cost = costOf(state, costs[0]);
            if (cost < least) {
                least = cost;
                initial = Optional.of(state);
            }
        }
        return initial.flatMap(start -> forwards(start, costs));
    }

    private Optional<Trace<S, A>> forwards(S initial, Costs[] costs) {
        S here = initial;
        List<Step<S, A>> steps = new ArrayList<>();
        for (Costs onwards : Arrays.asList(costs).subList(1, costs.length)) {
            Optional<Step<S, A>> step = cheapest(here, one -> {
                int further = costOf(one.after(), onwards);
                return further == Costs.NEVER
                        ? Costs.NEVER
                        : Math.addExact(further, faults(one.action()));
            });
            if (step.isEmpty()) {
                return Optional.empty();
            }
            steps.add(step.get());
            here = step.get().after();
        }
        return Optional.of(new Trace<>(initial, steps, model));
    }

    private int costOf(S state, Costs costs) {
        if (!model.withinConstraint(state) || model.isCut(state)) {
            return Costs.NEVER;
        }
        long[] packed = new long[words];
        return reader.find(state, packed, 0) ? costs.of(packed, 0) : Costs.NEVER;
    }

    private int least(S state, ToIntFunction<Step<S, A>> cost) {
        int least = Costs.NEVER;
        for (A action : model.actions(state)) {
            least = Math.min(least, costOf(state, action, cost));
            if (least == 0) {
                // No step costs less, and a state may have very many.
                break;
            }
        }
        return least;
    }

    /** The first step of those that cost least; empty if all cost {@link Costs#NEVER}. */
    private Optional<Step<S, A>> cheapest(S state, ToIntFunction<Step<S, A>> cost) {
        Optional<Step<S, A>> cheapest = Optional.empty();
        int least = Costs.NEVER;
        for (A action : model.actions(state)) {
            int its = costOf(state, action, cost);
            if (its < least) {
                least = its;
                cheapest = Optional.of(step(state, action));
            }
            if (least == 0) {
                // No step costs less, and a state may have very many.
                break;
            }
        }
        return cheapest;
    }

    /** Steps into what cannot be represented are not judged. */
    private int costOf(S state, A action, ToIntFunction<Step<S, A>> cost) {
        Step<S, A> step = step(state, action);
        boolean judged = !model.withinConstraint(step.after()) || !model.isCut(step.after());
        return judged ? cost.applyAsInt(step) : Costs.NEVER;
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
