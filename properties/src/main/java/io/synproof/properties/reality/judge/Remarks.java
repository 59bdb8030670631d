package io.synproof.properties.reality.judge;

import io.vavr.collection.List;
import io.vavr.collection.Queue;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The remarks on the packets of a connection from the view of one side: of many, the first and the
 * last.
 *
 * @param begun the first, in order
 * @param ended the last, of those after the first, in order
 * @param kept how many of each are kept
 */
record Remarks(Vector<Remark> begun, Queue<Remark> ended, int kept) {
    /** No remarks, of which so many first and so many last will be kept. */
    static Remarks keeping(int most) {
        return new Remarks(Vector.empty(), Queue.empty(), most);
    }

    /** These and more, which follow in order. */
    Remarks with(List<Remark> more) {
        int room = kept - begun.size();
        return new Remarks(
                room > 0 ? begun.appendAll(more.take(room)) : begun,
                more.drop(room)
                        .foldLeft(
                                ended,
                                (queue, remark) -> Commentary.limited(queue.enqueue(remark), kept)),
                kept);
    }

    /** The remark on a packet, if there is one. */
    Option<Remark> on(long packet) {
        return begun.find(remark -> remark.packet() == packet)
                .orElse(() -> ended.find(remark -> remark.packet() == packet));
    }
}
