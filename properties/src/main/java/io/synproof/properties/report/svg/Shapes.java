package io.synproof.properties.report.svg;

import io.synproof.model.network.Side;

/** The few shapes that a diagram is made of. */
final class Shapes {
    private static final double HEAD = 9;
    private static final double SPREAD = 0.42;

    private Shapes() {}

    static Element group(String style) {
        return Element.of("g").with("class", style);
    }

    static Element rectangle(String style, int x, int y, int width, int height) {
        return Element.of("rect")
                .with("class", style)
                .with("x", x)
                .with("y", y)
                .with("width", width)
                .with("height", height);
    }

    static Element line(String style, int x1, int y1, int x2, int y2) {
        return Element.of("line")
                .with("class", style)
                .with("x1", x1)
                .with("y1", y1)
                .with("x2", x2)
                .with("y2", y2);
    }

    static Element text(String style, int x, int y, String words) {
        return Element.of("text").with("class", style).with("x", x).with("y", y).saying(words);
    }

    /** A text that begins at a side's rail and runs towards the other. */
    static Element textFrom(Side side, String style, int x, int y, String words) {
        return switch (side) {
            case CLIENT -> text(style, x + 10, y, words);
            case SERVER -> text(style, x - 10, y, words).with("text-anchor", "end");
        };
    }

    /** The head of an arrow from a point to another, at the latter. */
    static Element head(String style, int x1, int y1, int x2, int y2) {
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
    static Element cross(int x, int y) {
        return Element.of("path")
                .with("class", "cross")
                .with("d", "M" + (x - 6) + " " + (y - 6) + "l12 12m0-12l-12 12");
    }
}
