package io.synproof.properties.report.svg;

import io.synproof.model.network.Side;
import io.synproof.properties.report.diagram.Diagram;
import io.synproof.properties.report.diagram.Row;
import io.synproof.properties.report.diagram.Row.Margin;
import io.vavr.collection.List;

/**
 * Where things stand from left to right, in user units: the cycle's bracket and the step, the
 * client's band, the network between the rails, the server's band, and what is said of each step.
 *
 * @param client the width of the client's band
 * @param network the distance between the rails
 * @param server the width of the server's band
 * @param room how much there is for the run
 */
record Columns(int client, int network, int server, Room room) {
    /** The width of the step's number, with room for a bracket. */
    static final int STEP = 40;

    /** The width of a letter of a segment, a state or a number: 12 units high, monospaced. */
    static final int LETTER = 8;

    private static final int GAP = 14;

    static Columns of(Diagram diagram, Room room) {
        int caption = diagram.flights()
                .map(flight -> flight.parcel().caption().length())
                .max()
                .getOrElse(0);
        int local =
                diagram.rows().flatMap(Placed::locals).map(String::length).max().getOrElse(0);
        int widest = Math.max(caption, local) * LETTER + room.shaft();
        return new Columns(
                band(diagram.rows().map(Row::client)),
                Math.max(room.network(), widest),
                band(diagram.rows().map(Row::server)),
                room);
    }

    private static int band(List<Margin> margins) {
        int longest = margins.flatMap(Margin::lines).map(String::length).max().getOrElse(0);
        return Math.max(64, longest * LETTER + 10);
    }

    /** The left edge of a side's band. */
    int band(Side side) {
        return switch (side) {
            case CLIENT -> STEP;
            case SERVER -> rail(Side.SERVER);
        };
    }

    /** The width of a side's band. */
    int width(Side side) {
        return switch (side) {
            case CLIENT -> client;
            case SERVER -> server;
        };
    }

    /** The line on which a side's segments begin and end. */
    int rail(Side side) {
        return switch (side) {
            case CLIENT -> STEP + client;
            case SERVER -> STEP + client + network;
        };
    }

    /** A place on the way from a side to the other, in hundredths of it. */
    int onTheWay(Side from, int hundredths) {
        int way = network * hundredths / 100;
        return switch (from) {
            case CLIENT -> rail(Side.CLIENT) + way;
            case SERVER -> rail(Side.SERVER) - way;
        };
    }

    /** The left edge of what is said. */
    int said() {
        return rail(Side.SERVER) + server + GAP;
    }

    /** The width of the whole. */
    int total() {
        return said() + room.said();
    }
}
