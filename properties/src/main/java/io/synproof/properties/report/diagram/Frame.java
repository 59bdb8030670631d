package io.synproof.properties.report.diagram;

import io.synproof.properties.report.diagram.Row.Margin;
import io.vavr.collection.List;

/**
 * The columns of a diagram in text: the step, the client's states, and between two rails a half for
 * each side with the lanes between them, then the server's states.
 *
 * @param client the width of the client's states
 * @param half the width of a half
 * @param lanes how many lanes there are
 */
record Frame(int client, int half, int lanes) {
    /** The widest line, in columns. */
    static final int WIDTH = 110;

    /** The columns of the step and its mark, of the rails, and of the space beside them. */
    static final int FIXED = 6 + 2 + 2 + 1;

    /** Below this, notes would be broken too often. */
    private static final int NARROWEST = 70;

    /** What an arrow needs beside its text: shaft on both sides, and its ends. */
    private static final int SHAFT = 8;

    static Frame of(Diagram diagram) {
        int client = width(diagram.rows().map(Row::client), "CLIENT");
        int server = width(diagram.rows().map(Row::server), "SERVER");
        int lanes = diagram.laneCount();
        int text = diagram.flights()
                .map(flight -> flight.parcel().caption().length())
                .max()
                .getOrElse(0);
        int wanted = Math.max(NARROWEST, 2 * (text + SHAFT) + lanesWidth(lanes));
        int middle = Math.min(wanted, WIDTH - FIXED - client - server);
        return new Frame(client, (middle - lanesWidth(lanes)) / 2, lanes);
    }

    private static int width(List<Margin> margins, String title) {
        return margins.flatMap(Margin::lines)
                .append(title)
                .map(String::length)
                .max()
                .get();
    }

    private static int lanesWidth(int lanes) {
        return 2 * lanes + 1;
    }

    /** How wide it is between the rails. */
    int middle() {
        return 2 * half + lanesWidth(lanes);
    }

    /** The first column behind the lanes. */
    int behindLanes() {
        return half + lanesWidth(lanes);
    }

    /** The column of a lane, counted from the left rail. */
    int column(Lane lane) {
        return half + 1 + 2 * lane.index();
    }
}
