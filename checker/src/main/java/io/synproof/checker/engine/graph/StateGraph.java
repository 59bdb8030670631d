package io.synproof.checker.engine.graph;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The steps between the states of a finished search, packed: for each state its successors and what
 * the steps are labelled with, six bytes a step and four a state.
 *
 * <p>Rows lie in chunks, which several threads fill at once and which need not be copied to grow. A
 * terminal state has one step to itself, which is labelled {@link FairnessLabels#STUTTER}. Nodes
 * without a row have no steps.
 */
public final class StateGraph {
    static final int CHUNK_BITS = 14;
    static final int CHUNK = 1 << CHUNK_BITS;

    /**
     * The target of a step out of the searched space: out of the constraint, or of the states asked
     * about.
     */
    static final int ELSEWHERE = -1;

    /** The target of a step to a state that was not kept, because the search was cut short. */
    public static final int UNKNOWN = -2;

    private static final Rows NO_ROWS = new Rows(CHUNK);

    private final int size;
    private final Rows[] chunks;

    StateGraph(int size) {
        this.size = size;
        this.chunks = new Rows[(size + CHUNK - 1) >>> CHUNK_BITS];
        Arrays.fill(chunks, NO_ROWS);
    }

    /** The rows of up to {@link #CHUNK} states, one behind the other. */
    static final class Rows {
        private final int[] ends;
        private int[] targets;
        private char[] labels;

        // The upper halves of labels; only if one needs them.
        private char @Nullable [] upper;
        private int count;
        private int rows;

        private Rows(int most) {
            this.ends = new int[most];
            this.targets = new int[most];
            this.labels = new char[most];
        }

        void add(int target, int label) {
            if (count == targets.length) {
                resize(count * 2);
            }
            targets[count] = target;
            labels[count] = (char) label;
            if (label > Character.MAX_VALUE) {
                upper = upper == null ? new char[targets.length] : upper;
                upper[count] = (char) (label >>> Character.SIZE);
            }
            count++;
        }

        private int label(int step) {
            return upper == null ? labels[step] : labels[step] | upper[step] << Character.SIZE;
        }

        /** The row of one more state is complete. */
        void endRow() {
            ends[rows++] = count;
        }

        private void resize(int length) {
            targets = Arrays.copyOf(targets, length);
            labels = Arrays.copyOf(labels, length);
            upper = upper == null ? null : Arrays.copyOf(upper, length);
        }

        private Rows closed() {
            resize(count);
            Arrays.fill(ends, rows, ends.length, count);
            return this;
        }
    }

    /**
     * The part of this graph, which has all steps, that {@link GraphBuilder} would have built.
     *
     * @param expanded the states whose steps are wanted
     * @param kept the targets that are wanted; steps to others are only if they say something of
     *     fairness
     */
    public StateGraph part(IntPredicate expanded, IntPredicate kept, FairnessLabels<?> labels) {
        StateGraph part = new StateGraph(size);
        for (int from = 0; from < size; from += CHUNK) {
            Rows rows = part.rows(from >>> CHUNK_BITS);
            for (int state = from; state < Math.min(from + CHUNK, size); state++) {
                if (expanded.test(state)) {
                    addRow(state, kept, labels, rows);
                }
                rows.endRow();
            }
            part.put(from >>> CHUNK_BITS, rows);
        }
        return part;
    }

    private void addRow(int state, IntPredicate kept, FairnessLabels<?> labels, Rows rows) {
        for (int step = from(state); step < to(state); step++) {
            int target = target(state, step);
            int label = label(state, step);
            if (target < 0 || kept.test(target)) {
                rows.add(target, label);
            } else if (labels.isFair(label)) {
                rows.add(ELSEWHERE, label);
            }
        }
    }

    /** The number of nodes: states, and perhaps more that have no steps. */
    public int size() {
        return size;
    }

    /** Room for the rows of a chunk. */
    Rows rows(int chunk) {
        return new Rows(Math.min(CHUNK, size - (chunk << CHUNK_BITS)));
    }

    /** Enters the rows of all states of a chunk. */
    void put(int chunk, Rows rows) {
        chunks[chunk] = rows.closed();
    }

    /** The index of a state's first step, for {@link #target} and {@link #label}. */
    public int from(int state) {
        int row = state & (CHUNK - 1);
        return row == 0 ? 0 : chunks[state >>> CHUNK_BITS].ends[row - 1];
    }

    /** The index behind a state's last step. */
    public int to(int state) {
        return chunks[state >>> CHUNK_BITS].ends[state & (CHUNK - 1)];
    }

    /** The state that a step leads to, or {@link #ELSEWHERE} or {@link #UNKNOWN}. */
    public int target(int state, int step) {
        return chunks[state >>> CHUNK_BITS].targets[step];
    }

    /** The label of a step, at least 0. */
    public int label(int state, int step) {
        return chunks[state >>> CHUNK_BITS].label(step);
    }
}
