package io.synproof.properties.report.diagram;

import io.synproof.properties.report.TextWidth;
import io.synproof.properties.report.diagram.Row.Margin;
import io.vavr.collection.List;

/**
 * The columns of a diagram in text: the step, the client's states, and between two rails a half for
 * each side with the lanes between them, then the server's states.
 *
 * @param client the width of the client's states
 * @param half the width of a half
 * @param lanes how many lanes there are
 * @param pitch the columns from a lane to the next: room for an age, and one to tell it from others
 */
record ColumnLayout(int client, int half, int lanes, int pitch) {
    /** The widest line, in columns, unless the lanes or a single text need more. */
    static final int WIDTH = 110;

    /** The columns of the step and its mark, of the rails, and of the space beside them. */
    static final int FIXED = 6 + 2 + 2 + 1;

    /** The least width of notes: narrower ones would be broken too often. */
    private static final int NARROWEST = 70;

    /** The least width of a half: the ends of arrows can still be seen. */
    private static final int NARROWEST_HALF = 8;

    /** The columns that an arrow needs beside its text: shaft on both sides, and its ends. */
    private static final int SHAFT = 8;

    static ColumnLayout of(Diagram diagram) {
        int client = width(diagram.rows().map(Row::client), "CLIENT");
        int server = width(diagram.rows().map(Row::server), "SERVER");
        int pitch = longest(ticks(diagram).flatMap(tick -> ages(tick))) + 1;
        int lanes = lanesWidth(diagram.laneCount(), Math.max(2, pitch));
        int wanted = Math.max(NARROWEST, 2 * (longest(captions(diagram)) + SHAFT) + lanes);
        int middle = Math.min(wanted, WIDTH - FIXED - client - server);
        int half = Math.max((middle - lanes) / 2, leastHalf(diagram, lanes));
        return new ColumnLayout(client, half, diagram.laneCount(), Math.max(2, pitch));
    }

    /** A half with which the longest text fits between the rails, on a line of its own. */
    private static int leastHalf(Diagram diagram, int lanes) {
        int text = longest(captions(diagram).appendAll(locals(diagram))) + 2 * LinePainter.INDENT;
        int clock = longest(ticks(diagram).map(DiagramLine.Tick::head)) + 1;
        return Math.max(Math.max(NARROWEST_HALF, clock), (text - lanes + 1) / 2);
    }

    private static List<String> captions(Diagram diagram) {
        return diagram.flights().map(flight -> flight.parcel().caption());
    }

    private static List<String> locals(Diagram diagram) {
        return diagram.rows()
                .flatMap(Row::lines)
                .flatMap(line -> line instanceof DiagramLine.Local local
                        ? List.of(local.text())
                        : List.<String>empty());
    }

    private static List<DiagramLine.Tick> ticks(Diagram diagram) {
        return diagram.rows()
                .flatMap(Row::lines)
                .flatMap(line -> line instanceof DiagramLine.Tick tick
                        ? List.of(tick)
                        : List.<DiagramLine.Tick>empty());
    }

    private static List<String> ages(DiagramLine.Tick tick) {
        return tick.ages().values().map(Object::toString).toList();
    }

    private static int width(List<Margin> margins, String title) {
        return longest(margins.flatMap(Margin::lines).append(title));
    }

    private static int longest(List<String> texts) {
        return texts.map(TextWidth::of).max().getOrElse(0);
    }

    private static int lanesWidth(int lanes, int pitch) {
        return pitch * lanes + 1;
    }

    /** The distance between the rails. */
    int middle() {
        return 2 * half + lanesWidth(lanes, pitch);
    }

    /** The first column after the lanes. */
    int behindLanes() {
        return half + lanesWidth(lanes, pitch);
    }

    /** The column of a lane, counted from the left rail. */
    int column(Lane lane) {
        return half + 1 + pitch * lane.index();
    }

    /** Whether what a host's timers have left can stand on its half of a tick's line. */
    boolean hasRoomForClient(DiagramLine.Tick tick) {
        return TextWidth.of(tick.head() + tick.client()) <= half;
    }

    /** See {@link #hasRoomForClient}. */
    boolean hasRoomForServer(DiagramLine.Tick tick) {
        return TextWidth.of(tick.server()) + LinePainter.INDENT <= half;
    }
}
