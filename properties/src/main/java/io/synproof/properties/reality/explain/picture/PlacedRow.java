package io.synproof.properties.reality.explain.picture;

import io.synproof.properties.reality.explain.TableRow;
import io.synproof.properties.reality.explain.TableRow.Standing;
import io.synproof.properties.report.WordWrap;
import io.vavr.collection.List;

/**
 * A row with its place in a picture.
 *
 * @param row the row
 * @param gap what stands above it where packets or time are left out; empty if nothing does
 * @param top its upper edge, below that
 * @param said what is said of it, in lines
 * @param height its height
 */
record PlacedRow(TableRow row, String gap, int top, List<Said> said, int height) {
    /** The height of a line that says what is left out. */
    static final int BREAK = 24;

    private static final int LEADING = 15;
    private static final int LEAST = 38;

    /**
     * A line of what is said.
     *
     * @param style the class of its style
     * @param text the line
     */
    record Said(String style, String text) {}

    /** A row below {@code above}, with the room that a gap needs. */
    static PlacedRow of(TableRow row, String gap, int above) {
        List<Said> said = said(row);
        int top = above + (gap.isEmpty() ? 0 : BREAK);
        return new PlacedRow(row, gap, top, said, Math.max(LEAST, said.size() * LEADING + 8));
    }

    private static List<Said> said(TableRow row) {
        String remark = row.stands() == Standing.REJECTED ? "said wrong" : "said gap";
        return wrapped("said", row.rule())
                .appendAll(row.marks().flatMap(mark -> wrapped(MarkStyle.of(mark), mark.words())))
                .appendAll(row.remarks().flatMap(words -> wrapped(remark, words)));
    }

    private static List<Said> wrapped(String style, String words) {
        return words.isEmpty()
                ? List.empty()
                : List.ofAll(WordWrap.lines(words, PictureColumns.SAID_LETTERS))
                        .map(line -> new Said(style, line));
    }

    int bottom() {
        return top + height;
    }

    /** The baseline of a line of what is said, or of a state. */
    int line(int index) {
        return top + 14 + index * LEADING;
    }

    /** The height at which the arrow begins. */
    int departure() {
        return top + 20;
    }

    /** The height at which the arrow ends. */
    int arrival() {
        return top + 30;
    }
}
