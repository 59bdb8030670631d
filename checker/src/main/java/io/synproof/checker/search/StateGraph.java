package io.synproof.checker.search;

import java.util.Arrays;

/**
 * The steps between the states of a finished search, packed: for each state its successors and what
 * the steps are labelled with, six octets a step and four a state.
 *
 * <p>Rows lie in chunks, which several threads fill at once and which need not be copied to grow. A
 * terminal state has one step to itself, which is labelled {@link Labels#STUTTER}.
 */
final class StateGraph {
    static final int CHUNK_BITS = 14;
    static final int CHUNK = 1 << CHUNK_BITS;

    /** The target of a step out of the question: out of the constraint, or of what was asked. */
    static final int ELSEWHERE = -1;

    /** The target of a step to a state that was not kept, because the search was cut short. */
    static final int UNKNOWN = -2;

    private final int size;
    private final Rows[] chunks;

    StateGraph(int size) {
        this.size = size;
        this.chunks = new Rows[(size + CHUNK - 1) >>> CHUNK_BITS];
    }

    /** The rows of up to {@link #CHUNK} states, one behind the other. */
    static final class Rows {
        private final int[] ends = new int[CHUNK];
        private int[] targets = new int[CHUNK];
        private char[] labels = new char[CHUNK];
        private int count;
        private int rows;

        void add(int target, int label) {
            if (count == targets.length) {
                targets = Arrays.copyOf(targets, count * 2);
                labels = Arrays.copyOf(labels, count * 2);
            }
            targets[count] = target;
            labels[count++] = (char) label;
        }

        /** The row of one more state is complete. */
        void endRow() {
            ends[rows++] = count;
        }

        private Rows trimmed() {
            targets = Arrays.copyOf(targets, count);
            labels = Arrays.copyOf(labels, count);
            return this;
        }
    }

    /** The number of states. */
    int size() {
        return size;
    }

    /** Enters the rows of all states of a chunk. */
    void put(int chunk, Rows rows) {
        chunks[chunk] = rows.trimmed();
    }

    /** Where a state's steps begin, for {@link #target} and {@link #label}. */
    int from(int state) {
        int row = state & (CHUNK - 1);
        return row == 0 ? 0 : chunks[state >>> CHUNK_BITS].ends[row - 1];
    }

    /** Where a state's steps end. */
    int to(int state) {
        return chunks[state >>> CHUNK_BITS].ends[state & (CHUNK - 1)];
    }

    /** The state that a step leads to, or {@link #ELSEWHERE} or {@link #UNKNOWN}. */
    int target(int state, int step) {
        return chunks[state >>> CHUNK_BITS].targets[step];
    }

    /** The label of a step. */
    int label(int state, int step) {
        return chunks[state >>> CHUNK_BITS].labels[step];
    }

    /** The steps there are. */
    long steps() {
        return Arrays.stream(chunks).mapToLong(rows -> rows.count).sum();
    }
}
