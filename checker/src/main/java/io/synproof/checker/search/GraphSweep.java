package io.synproof.checker.search;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** Builds a {@link StateGraph} by taking all steps once more; for one thread. */
final class GraphSweep<S, A> implements Sweep.Work {
    private final Sweep<S, A> sweep;
    private final Reached<S, A> reached;
    private final Index index;
    private final Expander<S, A> expander;
    private final Labels.Reader<A> reader;
    private final IntPredicate expanded;
    private final IntPredicate kept;
    private final StateGraph graph;
    private final long[] words;
    private final Successors<S, A> successors;

    // The states whose steps are in the successors, and where each one's end.
    private final IntList ends = new IntList();
    private final IntList outsideEnds = new IntList();
    private final IntList cutEnds = new IntList();

    // The rows of those that lead to what was never met.
    private final IntList unknown = new IntList();

    // What the reader says of each step, of each step out of the question, and of each cut.
    private final IntList stepLabels = new IntList();
    private final IntList outsideLabels = new IntList();
    private final IntList cutLabels = new IntList();

    /** The steps of the state under way; negative if they could not all be taken. */
    private int taken;

    private int[] numbers = new int[0];

    private GraphSweep(
            Sweep<S, A> sweep,
            Labels<A> labels,
            IntPredicate expanded,
            IntPredicate kept,
            StateGraph graph) {
        this.sweep = sweep;
        this.reached = sweep.reached();
        this.index = reached.index();
        this.expander = reached.representation().expander(reached.layout(), Set.of());
        this.reader = new Labels.Reader<>(labels);
        this.expanded = expanded;
        this.kept = kept;
        this.graph = graph;
        this.words = new long[reached.layout().words()];
        this.successors = new Successors<>(reached.layout(), true);
    }

    /**
     * The graph of all states found.
     *
     * @param expanded the states whose steps are wanted; the others have none
     * @param kept the targets that are wanted; steps to others are there only if they say something
     *     of fairness, for they tell what is enabled
     */
    static <S, A> StateGraph of(
            Sweep<S, A> sweep, Labels<A> labels, IntPredicate expanded, IntPredicate kept) {
        StateGraph graph = new StateGraph(sweep.size());
        sweep.run(() -> new GraphSweep<>(sweep, labels, expanded, kept, graph));
        return graph;
    }

    @Override
    public void over(int from, int to) {
        StateGraph.Rows rows = new StateGraph.Rows();
        int first = from;
        for (int number = from; number < to; number++) {
            expand(number);
            if (successors.isFull() || number + 1 == to) {
                enter(first, rows);
                first = number + 1;
            }
        }
        graph.put(from >>> StateGraph.CHUNK_BITS, rows);
    }

    private void expand(int number) {
        Successors.Mark mark = successors.mark();
        if (expanded.test(number)) {
            try {
                sweep.attempt(number, () -> take(number, mark));
            } catch (TooNarrow | ShapeChanged _) {
                // Only after a search that was cut short: it leads to what was never met.
                unknown.add(ends.size());
            }
            if (taken < 0) {
                successors.backTo(mark);
            }
        }
        ends.add(successors.batch.count);
        outsideEnds.add(successors.outside.size());
        cutEnds.add(successors.cut.size());
    }

    private void take(int number, Successors.Mark mark) {
        taken = -1;
        reached.read(number, words);
        expander.expand(words, 0, successors);
        stepLabels.cutTo(mark.count());
        for (int i = mark.count(); i < successors.batch.count; i++) {
            stepLabels.add(reader.of(successors.actions.get(i)));
        }
        outsideLabels.cutTo(mark.outside());
        for (int i = mark.outside(); i < successors.outside.size(); i++) {
            outsideLabels.add(reader.of(successors.outside.get(i).action()));
        }
        cutLabels.cutTo(mark.cut());
        for (int i = mark.cut(); i < successors.cut.size(); i++) {
            cutLabels.add(reader.of(successors.cutActions.get(i)));
        }
        taken = successors.steps - mark.steps();
    }

    /** Enters the rows of some states, whose steps have been taken. */
    private void enter(int first, StateGraph.Rows rows) {
        if (numbers.length < successors.batch.count) {
            numbers = new int[successors.batch.hashes.length];
        }
        index.findAll(successors.batch, numbers);
        int unmet = 0;
        for (int row = 0; row < ends.size(); row++) {
            if (unmet < unknown.size() && unknown.get(unmet) == row) {
                rows.add(StateGraph.UNKNOWN, Labels.STUTTER);
                unmet++;
            } else if (expanded.test(first + row)) {
                enterRow(first + row, row, rows);
            }
            rows.endRow();
        }
        successors.clear();
        List.of(ends, outsideEnds, cutEnds, unknown).forEach(IntList::clear);
    }

    private void enterRow(int state, int row, StateGraph.Rows rows) {
        int first = begin(ends, row);
        int firstOutside = begin(outsideEnds, row);
        int firstCut = begin(cutEnds, row);
        for (int i = first; i < ends.get(row); i++) {
            enterStep(numbers[i], stepLabels.get(i), rows);
        }
        for (int i = firstOutside; i < outsideEnds.get(row); i++) {
            enterIfFair(outsideLabels.get(i), rows);
        }
        for (int i = firstCut; i < cutEnds.get(row); i++) {
            enterStep(-1, cutLabels.get(i), rows);
        }
        boolean terminal = first == ends.get(row)
                && firstOutside == outsideEnds.get(row)
                && firstCut == cutEnds.get(row);
        if (terminal) {
            rows.add(state, Labels.STUTTER);
        }
    }

    private static int begin(IntList ends, int row) {
        return row == 0 ? 0 : ends.get(row - 1);
    }

    private void enterStep(int target, int read, StateGraph.Rows rows) {
        if (target < 0) {
            rows.add(StateGraph.UNKNOWN, Labels.Reader.label(read));
        } else if (kept.test(target)) {
            rows.add(target, Labels.Reader.label(read));
        } else {
            enterIfFair(read, rows);
        }
    }

    private static void enterIfFair(int read, StateGraph.Rows rows) {
        if (Labels.Reader.isFair(read)) {
            rows.add(StateGraph.ELSEWHERE, Labels.Reader.label(read));
        }
    }
}
