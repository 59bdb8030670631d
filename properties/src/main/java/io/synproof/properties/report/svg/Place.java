package io.synproof.properties.report.svg;

import io.synproof.properties.report.diagram.Diagram;
import io.synproof.properties.report.diagram.Flight;
import io.synproof.properties.report.diagram.Line;

/**
 * The room of a line of the diagram, no other line's: so no two texts ever meet.
 *
 * @param line what is drawn
 * @param step in which step
 * @param top its upper edge
 * @param height its height
 */
record Place(Line line, int step, int top, int height) {
    /** A line of text. */
    static final int TEXT = 16;

    /** An arrow's end without a text. */
    private static final int END = 12;

    static Place of(Diagram diagram, Line line, int step, int top) {
        return new Place(line, step, top, height(diagram, line));
    }

    private static int height(Diagram diagram, Line line) {
        return switch (line) {
            case Line.Nothing _ -> TEXT;
            case Line.Local _ -> TEXT + 4;
            case Line.Departure(int flight) ->
                diagram.flight(flight).isTurnedAway() ? TEXT + 2 * END : TEXT + 6;
            case Line.Arrival arrival -> isTold(diagram, arrival) ? END + TEXT + 2 : END;
            case Line.Loss(int flight) -> isLong(diagram.flight(flight)) ? END + TEXT + 6 : END + 6;
            case Line.Tick _ -> TEXT;
        };
    }

    /** Whether an arrival says again what arrives: where the departure is far, or it is special. */
    static boolean isTold(Diagram diagram, Line.Arrival arrival) {
        return arrival.old() || arrival.copied() || isLong(diagram.flight(arrival.flight()));
    }

    /** Whether the end of a flight must say again what it is. */
    static boolean isLong(Flight flight) {
        return !flight.isDirect() || flight.isCopied();
    }

    int bottom() {
        return top + height;
    }

    /** Where the line of text above an arrow, or of a local event, stands. */
    int text() {
        return top + 13;
    }

    /** Where the arrow of a departure begins. */
    int departure() {
        return top + TEXT + 2;
    }

    /** Where the arrow of an arrival or of a loss ends. */
    int end() {
        return top + 6;
    }

    /** Where the text below an arrow's end stands. */
    int below() {
        return top + END + 13;
    }
}
