package io.synproof.checker.engine.graph;

import io.synproof.checker.engine.encode.FieldOverflowException;
import io.synproof.checker.engine.encode.StateShapeChangedException;
import io.synproof.checker.engine.expand.Expander;
import io.synproof.checker.engine.expand.Successors;
import io.synproof.checker.engine.explore.ReachedStates;
import io.synproof.checker.engine.store.StateIndex;
import io.synproof.checker.engine.util.IntList;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.StateFilter;
import io.synproof.checker.model.Step;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The builder of a {@link StateGraph}, which takes all steps once more; for one thread. */
public final class GraphBuilder<S, A> implements StatePass.Work {
    private final StatePass<S, A> sweep;
    private final ReachedStates<S, A> reached;
    private final Model<S, A> model;
    private final StateFilter<S> kept;
    private final StateIndex index;
    private final Expander<S, A> expander;
    private final GraphPlan<S, A> plan;
    private final StateGraph graph;
    private final long[] words;
    private final Successors<S, A> successors;

    // The states whose steps are in the successors, and where each one's end.
    private final IntList ends = new IntList();
    private final IntList outsideEnds = new IntList();
    private final IntList cutEnds = new IntList();
    private final IntList blockedEnds = new IntList();

    // The rows of those whose steps the model itself is to take.
    private final IntList unpacked = new IntList();

    // What the plan says of each step, of each step out of the searched space, of each cut, and of
    // each step that is blocked.
    private final IntList stepLabels = new IntList();
    private final IntList outsideLabels = new IntList();
    private final IntList cutLabels = new IntList();
    private final IntList blockedLabels = new IntList();

    private int[] numbers = new int[0];

    private GraphBuilder(StatePass<S, A> sweep, GraphPlan<S, A> plan, StateGraph graph) {
        this.sweep = sweep;
        this.reached = sweep.reached();
        this.model = sweep.model();
        this.kept = StateFilter.of(model);
        this.index = reached.index();
        this.expander = reached.representation().expander(reached.layout(), Set.of());
        this.plan = plan;
        this.graph = graph;
        this.words = new long[reached.layout().words()];
        this.successors = new Successors<>(reached.layout(), true);
    }

    /**
     * The graph of all states found.
     *
     * @param nodes the states, and one more if steps may lead to the end
     * @param plan what is wanted, for each thread
     */
    public static <S, A> StateGraph of(
            StatePass<S, A> sweep, int nodes, Supplier<? extends GraphPlan<S, A>> plan) {
        StateGraph graph = new StateGraph(nodes);
        sweep.run(() -> new GraphBuilder<>(sweep, plan.get(), graph));
        return graph;
    }

    @Override
    public void over(int from, int to) {
        int chunk = from >>> StateGraph.CHUNK_BITS;
        StateGraph.Rows rows = graph.rows(chunk);
        int first = from;
        for (int number = from; number < to; number++) {
            expand(number);
            if (successors.isFull() || number + 1 == to) {
                enter(first, rows);
                first = number + 1;
            }
        }
        graph.put(chunk, rows);
    }

    private void expand(int number) {
        if (plan.isExpanded(number)) {
            Successors.Mark mark = successors.mark();
            try {
                if (!sweep.attempt(number, () -> take(number, mark))) {
                    // Its steps are taken, and perhaps not all of them weighed.
                    successors.backTo(mark);
                }
            } catch (FieldOverflowException | StateShapeChangedException _) {
                // Only after a search that was cut short: a target has parts that were never met.
                successors.backTo(mark);
                unpacked.add(ends.size());
            }
        }
        ends.add(successors.batch.count);
        outsideEnds.add(successors.outside.size());
        cutEnds.add(successors.cut.size());
        blockedEnds.add(plan.asksOfBlocked() ? successors.blocked.size() : 0);
    }

    private void take(int number, Successors.Mark mark) {
        if (plan.mayEndFrom(number)) {
            unpacked.add(ends.size());
            return;
        }
        reached.read(number, words);
        expander.expand(words, 0, successors);
        stepLabels.cutTo(mark.count());
        for (int i = mark.count(); i < successors.batch.count; i++) {
            int at = i * words.length;
            stepLabels.add(plan.label(
                    () -> expander.decode(words, 0),
                    successors.actions.get(i),
                    () -> expander.decode(successors.batch.words, at)));
        }
        outsideLabels.cutTo(mark.outside());
        for (int i = mark.outside(); i < successors.outside.size(); i++) {
            outsideLabels.add(plan.labelOutwards(successors.outside.get(i).action()));
        }
        cutLabels.cutTo(mark.cut());
        for (int i = mark.cut(); i < successors.cut.size(); i++) {
            cutLabels.add(plan.labelOutwards(successors.cutActions.get(i)));
        }
        blockedLabels.cutTo(mark.blocked());
        for (int i = mark.blocked(); plan.asksOfBlocked() && i < successors.blocked.size(); i++) {
            blockedLabels.add(plan.labelBlocked(successors.blocked.get(i)));
        }
    }

    /** Enters the rows of some states, whose steps have been taken. */
    private void enter(int first, StateGraph.Rows rows) {
        if (numbers.length < successors.batch.count) {
            numbers = new int[successors.batch.hashes.length];
        }
        index.findAll(successors.batch, numbers);
        int next = 0;
        for (int row = 0; row < ends.size(); row++) {
            int state = first + row;
            if (next < unpacked.size() && unpacked.get(next) == row) {
                sweep.attempt(state, () -> enterByModel(state, rows));
                next++;
            } else if (plan.isExpanded(state)) {
                enterRow(state, row, rows);
            }
            rows.endRow();
        }
        successors.clear();
        List.of(ends, outsideEnds, cutEnds, blockedEnds, unpacked).forEach(IntList::clear);
    }

    private void enterRow(int state, int row, StateGraph.Rows rows) {
        int first = begin(ends, row);
        int firstOutside = begin(outsideEnds, row);
        int firstCut = begin(cutEnds, row);
        for (int i = first; i < ends.get(row); i++) {
            enterStep(numbers[i], stepLabels.get(i), rows);
        }
        for (int i = firstOutside; i < outsideEnds.get(row); i++) {
            enterIfLabelled(outsideLabels.get(i), rows);
        }
        for (int i = firstCut; i < cutEnds.get(row); i++) {
            enterStep(StateGraph.UNKNOWN, cutLabels.get(i), rows);
        }
        boolean terminal = first == ends.get(row)
                && firstOutside == outsideEnds.get(row)
                && firstCut == cutEnds.get(row);
        if (terminal) {
            rows.add(state, FairnessLabels.STUTTER);
            return;
        }
        for (int i = begin(blockedEnds, row); i < blockedEnds.get(row); i++) {
            enterIfLabelled(blockedLabels.get(i), rows);
        }
    }

    private static int begin(IntList ends, int row) {
        return row == 0 ? 0 : ends.get(row - 1);
    }

    private void enterByModel(int state, StateGraph.Rows rows) {
        S before = sweep.states().state(state);
        List<A> actions = model.actions(before);
        actions.forEach(action ->
                enterByModel(new Step<>(before, action, model.next(before, action)), rows));
        if (actions.isEmpty()) {
            rows.add(state, FairnessLabels.STUTTER);
        } else if (plan.asksOfBlocked()) {
            model.overflowing(before).stream()
                    .filter(action -> !actions.contains(action))
                    .forEach(action -> enterIfLabelled(plan.labelBlocked(action), rows));
        }
    }

    private void enterByModel(Step<S, A> step, StateGraph.Rows rows) {
        boolean inside = kept.isWithin(step.after());
        boolean cut = inside && kept.isCut(step.after());
        if (!cut && plan.isToEnd(step)) {
            rows.add(graph.size() - 1, labelOf(label(step)));
        } else if (!inside) {
            enterIfLabelled(plan.labelOutwards(step.action()), rows);
        } else if (cut) {
            enterStep(StateGraph.UNKNOWN, plan.labelOutwards(step.action()), rows);
        } else {
            enterStep((int) sweep.states().find(step.after()), label(step), rows);
        }
    }

    private int label(Step<S, A> step) {
        return plan.label(step::before, step.action(), step::after);
    }

    private void enterStep(int target, int label, StateGraph.Rows rows) {
        if (target < 0) {
            rows.add(StateGraph.UNKNOWN, labelOf(label));
        } else if (plan.isKept(target)) {
            rows.add(target, labelOf(label));
        } else {
            enterIfLabelled(label, rows);
        }
    }

    private static void enterIfLabelled(int label, StateGraph.Rows rows) {
        if (label >= 0) {
            rows.add(StateGraph.ELSEWHERE, label);
        }
    }

    /** The label itself, if what the plan says may be its complement. */
    private static int labelOf(int label) {
        return Math.max(label, ~label);
    }
}
