package io.synproof.properties.report.svg;

import io.synproof.model.network.HostSide;
import io.synproof.properties.report.TextWidth;
import io.synproof.properties.report.diagram.Diagram;
import io.synproof.properties.report.diagram.Row;
import io.synproof.properties.report.diagram.Row.Margin;
import io.vavr.collection.List;

/**
 * The columns of a picture from left to right, in user units: the cycle's bracket and the step, the
 * client's band, the network between the rails, the server's band, and the remarks on each step.
 *
 * @param step the width of the step's number, with room for a bracket
 * @param client the width of the client's band
 * @param network the distance between the rails
 * @param server the width of the server's band
 * @param room how much there is for the run
 */
record Columns(int step, int client, int network, int server, RunWidth room) {
    /** The width of a letter of a segment, a state or a number: 12 units high, monospaced. */
    static final int LETTER = 8;

    /** The distance of a text from its rail. */
    static final int INDENT = 10;

    private static final int GAP = 14;
    private static final int BRACKET = 16;

    static Columns of(Diagram diagram, RunWidth room) {
        int widest = longest(diagram.flights()
                        .map(flight -> flight.parcel().caption())
                        .appendAll(diagram.rows().flatMap(RowLayout::locals)))
                * LETTER;
        int told = longest(diagram.rows().flatMap(row -> RowShape.told(diagram, row))) * LETTER;
        return new Columns(
                Integer.toString(diagram.length()).length() * LETTER + BRACKET + 8,
                band(diagram.rows().map(Row::client)),
                Math.max(room.network(), Math.max(widest + room.shaft(), told + 2 * INDENT)),
                band(diagram.rows().map(Row::server)),
                room);
    }

    private static int longest(List<String> texts) {
        return texts.map(TextWidth::of).max().getOrElse(0);
    }

    private static int band(List<Margin> margins) {
        return Math.max(64, longest(margins.flatMap(Margin::lines)) * LETTER + 10);
    }

    /** The left edge of a side's band. */
    int band(HostSide side) {
        return switch (side) {
            case CLIENT -> step;
            case SERVER -> rail(HostSide.SERVER);
        };
    }

    /** The width of a side's band. */
    int width(HostSide side) {
        return switch (side) {
            case CLIENT -> client;
            case SERVER -> server;
        };
    }

    /** The line on which a side's segments begin and end. */
    int rail(HostSide side) {
        return switch (side) {
            case CLIENT -> step + client;
            case SERVER -> step + client + network;
        };
    }

    /** A place on the way from a side to the other, in hundredths of it. */
    int onTheWay(HostSide from, int hundredths) {
        int way = network * hundredths / 100;
        return switch (from) {
            case CLIENT -> rail(HostSide.CLIENT) + way;
            case SERVER -> rail(HostSide.SERVER) - way;
        };
    }

    /** The left edge of what is said. */
    int said() {
        return rail(HostSide.SERVER) + server + GAP;
    }

    /** The width of the whole. */
    int total() {
        return said() + room.said();
    }
}
