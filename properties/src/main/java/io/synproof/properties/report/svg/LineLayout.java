package io.synproof.properties.report.svg;

import io.synproof.properties.report.diagram.Diagram;
import io.synproof.properties.report.diagram.DiagramLine;
import io.synproof.properties.report.diagram.SegmentFlight;

/**
 * The vertical space of a diagram line. It is shared with no other line, so no two texts overlap.
 *
 * @param line what is drawn
 * @param step in which step
 * @param top its upper edge
 * @param height its height
 */
record LineLayout(DiagramLine line, int step, int top, int height) {
    /** A line of text. */
    static final int TEXT = 16;

    /** An arrow's end without a text. */
    private static final int END = 12;

    static LineLayout of(Diagram diagram, DiagramLine line, int step, int top) {
        return new LineLayout(line, step, top, height(diagram, line));
    }

    private static int height(Diagram diagram, DiagramLine line) {
        return switch (line) {
            case DiagramLine.Nothing _ -> TEXT;
            case DiagramLine.Local _ -> TEXT + 4;
            case DiagramLine.Departure(int flight) ->
                diagram.flight(flight).isTurnedAway() ? TEXT + 2 * END : TEXT + 6;
            case DiagramLine.Arrival arrival -> isTold(diagram, arrival) ? END + TEXT + 2 : END;
            case DiagramLine.Loss(int flight) ->
                isLong(diagram.flight(flight)) ? END + TEXT + 6 : END + 6;
            case DiagramLine.Tick _ -> TEXT;
        };
    }

    /** Whether an arrival says again what arrives: where the departure is far, or it is special. */
    static boolean isTold(Diagram diagram, DiagramLine.Arrival arrival) {
        return arrival.old() || arrival.copied() || isLong(diagram.flight(arrival.flight()));
    }

    /** Whether the end of a flight must say again what it is. */
    static boolean isLong(SegmentFlight flight) {
        return !flight.isDirect() || flight.isCopied();
    }

    int bottom() {
        return top + height;
    }

    /** The baseline of the text above an arrow, or of a local event. */
    int text() {
        return top + 13;
    }

    /** The height at which the arrow of a departure begins. */
    int departure() {
        return top + TEXT + 2;
    }

    /** The height at which the arrow of an arrival or of a loss ends. */
    int end() {
        return top + 6;
    }

    /** The baseline of the text below an arrow's end. */
    int below() {
        return top + END + 13;
    }
}
