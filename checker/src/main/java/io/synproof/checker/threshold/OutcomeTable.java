package io.synproof.checker.threshold;

import java.util.List;

/**
 * The outcomes over two ranges.
 *
 * @param rows one for each value of the second parameter, in ascending order
 */
public record OutcomeTable<E>(List<Row<E>> rows) {

    /** A table that cannot change. */
    public OutcomeTable {
        rows = List.copyOf(rows);
    }

    /**
     * The outcomes for one value of the second parameter.
     *
     * @param value that value
     * @param line the outcomes over the range of the first
     */
    public record Row<E>(int value, OutcomeSeries<E> line) {}
}
