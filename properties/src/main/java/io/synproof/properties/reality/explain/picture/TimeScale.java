package io.synproof.properties.reality.explain.picture;

import io.synproof.properties.reality.explain.ConversationTable;
import io.synproof.properties.reality.explain.TableRow;
import io.synproof.properties.reality.explain.TimeWords;
import io.vavr.collection.List;

/**
 * The room between packets by the time between them: in proportion to it, but never so little that
 * their texts would overlap; a long silence is compressed, and said.
 *
 * @param perSecond how many user units a second is; 0 if time does not count
 */
record TimeScale(double perSecond) {
    /** Packets follow each other at even distances. */
    static final TimeScale EVEN = new TimeScale(0);

    private static final int USUAL = 100;
    private static final int LONGEST = 160;
    private static final double SHARE = 0.9;
    private static final double LEAST_GAP = 1e-6;

    /** A scale under which most times between packets are seen whole. */
    static TimeScale of(List<TableRow> rows) {
        List<Double> gaps = rows.isEmpty()
                ? List.empty()
                : rows.zip(rows.tail())
                        .map(both -> both._2.seconds() - both._1.seconds())
                        .filter(gap -> gap > LEAST_GAP)
                        .sorted();
        return gaps.isEmpty() ? EVEN : new TimeScale(USUAL / gaps.get((int) (gaps.size() * SHARE)));
    }

    /** The rows of a table from {@code top} down. */
    List<PlacedRow> placed(ConversationTable table, int top) {
        return table.stretches()
                .foldLeft(
                        List.<PlacedRow>empty(),
                        (before, stretch) -> stretch.rows()
                                .zipWithIndex()
                                .foldLeft(
                                        before,
                                        (above, row) -> above.prepend(below(
                                                above,
                                                row._1,
                                                row._2 == 0 ? stretch.before() : 0,
                                                top))))
                .reverse();
    }

    private PlacedRow below(List<PlacedRow> above, TableRow row, long omitted, int top) {
        if (above.isEmpty()) {
            return PlacedRow.of(row, omitted == 0 ? "" : omitted + " packets", top);
        }
        PlacedRow before = above.head();
        if (omitted > 0) {
            return PlacedRow.of(row, omitted + " packets", before.bottom());
        }
        double silence = row.seconds() - before.row().seconds();
        double room = silence * perSecond;
        if (room <= LONGEST) {
            return PlacedRow.of(row, "", Math.max(before.bottom(), before.top() + (int) room));
        }
        return PlacedRow.of(
                row,
                TimeWords.of(silence) + " of silence",
                Math.max(before.bottom(), before.top() + LONGEST - PlacedRow.BREAK));
    }
}
