package io.synproof.properties.reality.judge;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Queue;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The packets of a connection and what is to be said of them. Of a long one, the first and the last
 * are kept, and the rest is counted.
 *
 * @param first the first rows
 * @param last the last rows, of those after the first
 * @param packets how many packets there are
 * @param marks how often each thing is notable
 * @param near the remarks from the view of the near side
 * @param far those from the view of the far side, if that is seen as closely
 * @param kept how many rows are kept at the beginning, and at the end
 */
record Commentary(
        Vector<Row> first,
        Queue<Row> last,
        long packets,
        Map<Mark, Long> marks,
        Remarks near,
        Remarks far,
        int kept) {

    /** A commentary on nothing, which will keep so many rows at the beginning, and at the end. */
    static Commentary keeping(int rows) {
        return new Commentary(
                Vector.empty(),
                Queue.empty(),
                0,
                LinkedHashMap.empty(),
                Remarks.keeping(rows),
                Remarks.keeping(rows),
                rows);
    }

    /** With one more packet. */
    Commentary with(Row row) {
        Map<Mark, Long> counted = row.marks()
                .foldLeft(
                        marks, (counts, mark) -> counts.put(mark, counts.getOrElse(mark, 0L) + 1));
        return first.size() < kept
                ? new Commentary(first.append(row), last, packets + 1, counted, near, far, kept)
                : new Commentary(
                        first,
                        limited(last.enqueue(row), kept),
                        packets + 1,
                        counted,
                        near,
                        far,
                        kept);
    }

    /** A queue without its oldest, if it has become longer than what is kept. */
    static <T> Queue<T> limited(Queue<T> queue, int kept) {
        return queue.size() > kept ? queue.tail() : queue;
    }

    /** With remarks on its packets from either view, in order. */
    Commentary remarking(List<Remark> fromNear, List<Remark> fromFar) {
        return new Commentary(
                first, last, packets, marks, near.with(fromNear), far.with(fromFar), kept);
    }

    /** Without its last packets, which belong to the next connection. */
    Commentary without(int rows) {
        int fromLast = Math.min(rows, last.size());
        return new Commentary(
                first.dropRight(rows - fromLast),
                last.dropRight(fromLast),
                packets - rows,
                marks,
                near,
                far,
                kept);
    }

    /** The last row, if there is one. */
    Option<Row> latest() {
        return last.lastOption().orElse(first.lastOption());
    }

    /** The rows that are kept, in order. */
    List<Row> rows() {
        return first.toList().appendAll(last);
    }

    /** How many packets between the first and the last rows are not kept. */
    long omitted() {
        return packets - first.size() - last.size();
    }
}
