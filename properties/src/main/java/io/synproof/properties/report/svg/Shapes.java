package io.synproof.properties.report.svg;

import io.synproof.model.network.HostSide;
import io.synproof.properties.report.TextWidth;
import io.vavr.collection.List;

/** The few shapes that a diagram is made of. */
public final class Shapes {
    private static final double HEAD = 9;
    private static final double SPREAD = 0.42;

    private Shapes() {}

    /** A group of shapes of a class of styles. */
    public static Element group(String style) {
        return Element.of("g").with("class", style);
    }

    /** A rectangle by its upper left corner and its size. */
    public static Element rectangle(String style, int x, int y, int width, int height) {
        return Element.of("rect")
                .with("class", style)
                .with("x", x)
                .with("y", y)
                .with("width", width)
                .with("height", height);
    }

    /** A straight line. */
    public static Element line(String style, int x1, int y1, int x2, int y2) {
        return Element.of("line")
                .with("class", style)
                .with("x1", x1)
                .with("y1", y1)
                .with("x2", x2)
                .with("y2", y2);
    }

    /** A text from a point on, whose height is that of its baseline. */
    public static Element text(String style, int x, int y, String words) {
        return Element.of("text").with("class", style).with("x", x).with("y", y).saying(words);
    }

    /** A text that begins at a side's rail and runs towards the other, on a ground of its own. */
    public static List<Element> textFrom(
            HostSide side, String style, int rail, int y, String words) {
        int width = TextWidth.of(words) * Columns.LETTER;
        return switch (side) {
            case CLIENT -> {
                int x = rail + Columns.INDENT;
                yield List.of(plate(x, y, width), text(style, x, y, words));
            }
            case SERVER -> {
                int x = rail - Columns.INDENT;
                yield List.of(
                        plate(x - width, y, width),
                        text(style, x, y, words).with("text-anchor", "end"));
            }
        };
    }

    /** A text around a column, on a ground of its own. */
    public static List<Element> textAround(String style, int x, int y, String words) {
        int width = TextWidth.of(words) * Columns.LETTER;
        return List.of(
                plate(x - width / 2, y, width),
                text(style, x, y, words).with("text-anchor", "middle"));
    }

    /** The ground of a text, so that no arrow is seen to cross it. */
    private static Element plate(int x, int y, int width) {
        return rectangle("plate", x - 3, y - 11, width + 6, 15);
    }

    /** The head of an arrow from a point to another, at the latter. */
    public static Element head(String style, int x1, int y1, int x2, int y2) {
        double back = Math.atan2(y1 - y2, x1 - x2);
        return Element.of("polygon")
                .with("class", style)
                .with(
                        "points",
                        x2 + "," + y2 + " " + beside(x2, y2, back + SPREAD) + " "
                                + beside(x2, y2, back - SPREAD));
    }

    private static String beside(int x, int y, double angle) {
        return Math.round(x + HEAD * Math.cos(angle)) + ","
                + Math.round(y + HEAD * Math.sin(angle));
    }

    /** A cross: here a segment ends. */
    public static Element cross(int x, int y) {
        return Element.of("path")
                .with("class", "cross")
                .with("d", "M" + (x - 6) + " " + (y - 6) + "l12 12m0-12l-12 12");
    }
}
