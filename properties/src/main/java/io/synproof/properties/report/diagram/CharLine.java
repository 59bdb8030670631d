package io.synproof.properties.report.diagram;

import io.vavr.collection.CharSeq;
import java.util.regex.Pattern;

/**
 * A line between the rails while it is drawn.
 *
 * @param text its characters
 */
record CharLine(CharSeq text) {
    /** A segment in flight, in its lane. */
    static final char LANE = ':';

    /** The second column of a wide character: a character that no text has. */
    private static final String SECOND = "\uFFFF";

    private static final Pattern WIDE = Pattern.compile(
            "[\u2E80-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F" + "\uFF01-\uFF60\uFFE0-\uFFE6]");

    static CharLine blank(int width) {
        return new CharLine(CharSeq.repeat(' ', width));
    }

    int width() {
        return text.length();
    }

    /** A character in a column. */
    CharLine dot(int column, char dot) {
        return new CharLine(text.update(column, dot));
    }

    /** A shaft from a column up to and without another; lanes that it crosses stay to be seen. */
    CharLine shaft(int from, int to, char shaft) {
        return new CharLine(text.zipWithIndex()
                .map(place ->
                        from <= place._2 && place._2 < to && place._1 != LANE ? shaft : place._1)
                .foldLeft(CharSeq.empty(), CharSeq::append));
    }

    /** A text from a column on, cut off at the edge; a wide character takes two columns. */
    CharLine write(int column, String words) {
        String columns = WIDE.matcher(words).replaceAll("$0" + SECOND);
        int end = Math.min(width(), column + columns.length());
        return new CharLine(text.take(column)
                .appendAll(CharSeq.of(columns.substring(0, end - column)))
                .appendAll(text.drop(end)));
    }

    /** The line as it is shown. */
    String shown() {
        return text.toString().replace(SECOND, "");
    }
}
