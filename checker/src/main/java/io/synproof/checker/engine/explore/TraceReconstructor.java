package io.synproof.checker.engine.explore;

import io.synproof.checker.engine.encode.FieldOverflowException;
import io.synproof.checker.engine.expand.Expander;
import io.synproof.checker.engine.expand.Successors;
import io.synproof.checker.engine.store.BfsLevels;
import io.synproof.checker.engine.store.CostTable;
import io.synproof.checker.engine.util.LongList;
import io.synproof.checker.engine.util.WorkerPool;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.ModelException;
import io.synproof.checker.model.StateFilter;
import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import io.synproof.checker.property.Property;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;

/**
 * The reconstruction of traces from the levels of a search.
 *
 * <p>From the goal backwards, each level is expanded once more to learn the fewest faults with
 * which each of its states gets there; then forwards, each step is the first in the model's order
 * among those with the fewest. The result is independent of numbering, hash codes and thread
 * scheduling.
 */
public final class TraceReconstructor<S, A> {
    private final Model<S, A> model;
    private final StateFilter<S> kept;
    private final ReachedStates<S, A> reached;
    private final BfsLevels levels;
    private final WorkerPool workers;
    private final Expander<S, A> reader;
    private final int words;

    public TraceReconstructor(
            Model<S, A> model, ReachedStates<S, A> reached, BfsLevels levels, WorkerPool workers) {
        this.model = model;
        this.kept = StateFilter.of(model);
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
    public Optional<Trace<S, A>> toStates(LongStream targets) {
        return toStates(targets, _ -> 0);
    }

    /**
     * To one of some states of the same level, from each of which it takes some faults to go on.
     */
    public Optional<Trace<S, A>> toStates(LongStream targets, ToIntFunction<S> onwards) {
        return forwards(backwards(targets, onwards));
    }

    /**
     * To one of some states of the same level, and from there one step that decides the property.
     */
    public Optional<Trace<S, A>> throughStep(LongStream sources, Property<S, A> property) {
        ToIntFunction<Step<S, A>> last =
                step -> property.isDecidedByStep(step) ? faults(step.action()) : CostTable.NEVER;
        return forwards(backwards(sources, state -> least(state, last)))
                .flatMap(trace ->
                        cheapest(trace.last(), last).map(step -> trace.followedBy(List.of(step))));
    }

    /** For each level up to the goal's, the fewest faults from its states to the goal. */
    private CostTable[] backwards(LongStream targets, ToIntFunction<S> atGoal) {
        long[] goals = targets.toArray();
        int goal = levels.of(goals[0]);
        CostTable[] costs = new CostTable[goal + 1];
        costs[goal] = new CostTable(words);
        long[] state = new long[words];
        for (long number : goals) {
            reached.read(number, state);
            int cost = atGoal.applyAsInt(reader.decode(state, 0));
            if (cost != CostTable.NEVER) {
                costs[goal].put(state, 0, cost);
            }
        }
        for (int level = goal - 1; level >= 0; level--) {
            costs[level] = before(level, costs[level + 1]);
        }
        return costs;
    }

    private CostTable before(int level, CostTable onwards) {
        CostTable costs = new CostTable(words);
        workers.run(
                levels.start(level),
                levels.end(level),
                () -> false,
                (from, to) -> new Backwards(onwards).over(from, to),
                parts -> parts.forEach(part -> part.enter(costs)));
        return costs;
    }

    /** One step back: the states of a level from which the goal is reached. */
    private final class Backwards {
        private final CostTable onwards;
        private final Expander<S, A> expander = expander();
        private final Successors<S, A> successors = new Successors<>(reached.layout(), true);
        private final LongList states = new LongList();
        private final LongList costs = new LongList();

        Backwards(CostTable onwards) {
            this.onwards = onwards;
        }

        Backwards over(long from, long to) {
            long[] state = new long[words];
            for (long number = from; number < to; number++) {
                reached.read(number, state);
                int cost = cost(state);
                if (cost != CostTable.NEVER) {
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
            } catch (FieldOverflowException _) {
                // A part that was not met before: the model is not deterministic.
                return CostTable.NEVER;
            }
            int least = CostTable.NEVER;
            for (int i = 0; i < successors.batch.count; i++) {
                int further = onwards.of(successors.batch.words, i * words);
                if (further != CostTable.NEVER) {
                    least = Math.min(
                            least, Math.addExact(further, faults(successors.actions.get(i))));
                }
            }
            return least;
        }

        void enter(CostTable all) {
            long[] state = new long[words];
            for (int i = 0; i < states.size(); i++) {
                reached.read(states.get(i), state);
                all.put(state, 0, (int) costs.get(i));
            }
        }
    }

    private Optional<Trace<S, A>> forwards(CostTable[] costs) {
        Optional<S> initial = Optional.empty();
        int least = CostTable.NEVER;
        for (S state : model.initialStates()) {
            int cost = costOf(state, costs[0]);
            if (cost < least) {
                least = cost;
                initial = Optional.of(state);
            }
        }
        return initial.flatMap(start -> forwards(start, costs));
    }

    private Optional<Trace<S, A>> forwards(S initial, CostTable[] costs) {
        S here = initial;
        List<Step<S, A>> steps = new ArrayList<>();
        for (CostTable onwards : Arrays.asList(costs).subList(1, costs.length)) {
            Optional<Step<S, A>> step = cheapest(here, one -> {
                int further = costOf(one.after(), onwards);
                return further == CostTable.NEVER
                        ? CostTable.NEVER
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

    private int costOf(S state, CostTable costs) {
        if (!kept.isKept(state)) {
            return CostTable.NEVER;
        }
        long[] packed = new long[words];
        return reader.find(state, packed, 0) ? costs.of(packed, 0) : CostTable.NEVER;
    }

    private int least(S state, ToIntFunction<Step<S, A>> cost) {
        int least = CostTable.NEVER;
        for (A action : model.actions(state)) {
            least = Math.min(least, costOf(state, action, cost));
            if (least == 0) {
                // No step costs less, and a state may have very many.
                break;
            }
        }
        return least;
    }

    /** The first step of those that cost least; empty if all cost {@link CostTable#NEVER}. */
    private Optional<Step<S, A>> cheapest(S state, ToIntFunction<Step<S, A>> cost) {
        Optional<Step<S, A>> cheapest = Optional.empty();
        int least = CostTable.NEVER;
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
        return kept.isJudged(step.after()) ? cost.applyAsInt(step) : CostTable.NEVER;
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
