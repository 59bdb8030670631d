package io.synproof.properties.reality.explain.picture;

import io.synproof.properties.reality.explain.TableRow;
import io.synproof.properties.report.TextWidth;
import io.vavr.collection.List;

/**
 * The columns of a picture from left to right, in user units: the packet's number, its time, the
 * band of A, the way between the rails, the band of B, and what is said of it.
 *
 * @param number the width of the number
 * @param time the width of the time
 * @param a the width of the band of A
 * @param network the distance between the rails
 * @param b the width of the band of B
 */
record PictureColumns(int number, int time, int a, int network, int b) {
    /** The width of a letter of a segment, a state or a number: 12 units high, monospaced. */
    static final int LETTER = 8;

    /** How many letters of what is said fit into a line. */
    static final int SAID_LETTERS = 58;

    private static final int SAID = 380;
    private static final int SHAFT = 60;
    private static final int GAP = 14;
    private static final int LEAST_NETWORK = 300;
    private static final int LEAST_BAND = 64;

    static PictureColumns of(List<TableRow> rows) {
        return new PictureColumns(
                longest(rows.map(TableRow::number)) * LETTER + GAP,
                longest(rows.map(PictureColumns::time)) * LETTER + GAP,
                band(rows.map(TableRow::a)),
                Math.max(LEAST_NETWORK, longest(rows.map(TableRow::segment)) * LETTER + SHAFT),
                band(rows.map(TableRow::b)));
    }

    /** The time of a packet, in seconds. */
    static String time(TableRow row) {
        return String.format(java.util.Locale.ROOT, "%.6f", row.seconds());
    }

    private static int longest(List<String> texts) {
        return texts.map(TextWidth::of).max().getOrElse(0);
    }

    private static int band(List<String> states) {
        return Math.max(LEAST_BAND, longest(states) * LETTER + 10);
    }

    /** The right edge of the numbers. */
    int numberEnd() {
        return number;
    }

    /** The right edge of the times. */
    int timeEnd() {
        return number + time;
    }

    /** The left edge of the band of A. */
    int bandA() {
        return number + time + 8;
    }

    /** The line on which the arrows of A begin. */
    int railA() {
        return bandA() + a;
    }

    /** The line on which the arrows of B begin. */
    int railB() {
        return railA() + network;
    }

    /** The line on which the arrows of a side begin. */
    int rail(boolean ofA) {
        return ofA ? railA() : railB();
    }

    /** A place on the way from a side to the other, in hundredths of it. */
    int onTheWay(boolean fromA, int hundredths) {
        int way = network * hundredths / 100;
        return fromA ? railA() + way : railB() - way;
    }

    /** The left edge of what is said. */
    int said() {
        return railB() + b + GAP;
    }

    /** The width of the whole. */
    int total() {
        return said() + SAID;
    }
}
