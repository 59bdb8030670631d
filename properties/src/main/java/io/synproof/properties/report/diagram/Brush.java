package io.synproof.properties.report.diagram;

import io.synproof.model.network.Side;
import java.util.function.Predicate;

/**
 * Draws what is between the rails.
 *
 * @param diagram what is drawn
 * @param frame in which columns
 */
record Brush(Diagram diagram, Frame frame) {
    /** The columns before a note. */
    static final int INDENT = 2;

    /**
     * A line.
     *
     * @param at its number among all lines of the picture
     */
    String draw(Line line, int at) {
        Stroke lanes = lanes(lane -> lane.isAcross(at));
        Stroke drawn = switch (line) {
            case Line.Nothing _ -> lanes;
            case Line.Local local -> local(lanes, local);
            case Line.Departure(int flight) -> departure(lanes, diagram.flight(flight));
            case Line.Arrival arrival -> arrival(lanes, arrival, at);
            case Line.Loss(int flight) -> loss(lanes, diagram.flight(flight));
            case Line.Tick tick -> tick(lanes, tick);
        };
        return drawn.text().toString();
    }

    /** A note, or a part of one, below a line. */
    String write(String words, int at) {
        return lanes(lane -> lane.isBelow(at))
                .write(INDENT, words + (words.isEmpty() ? "" : " "))
                .text()
                .toString();
    }

    private Stroke lanes(Predicate<Lane> shown) {
        return diagram.lanes()
                .values()
                .filter(shown)
                .foldLeft(
                        Stroke.blank(frame.middle()),
                        (stroke, lane) -> stroke.dot(frame.column(lane), Stroke.LANE));
    }

    private Stroke local(Stroke lanes, Line.Local local) {
        return switch (local.side()) {
            case CLIENT -> lanes.write(INDENT, local.text());
            case SERVER ->
                lanes.write(frame.middle() - INDENT - local.text().length(), local.text());
        };
    }

    /** From the sender's rail into a lane. */
    private Stroke departure(Stroke lanes, Flight flight) {
        Side from = flight.parcel().by();
        if (flight.isTurnedAway()) {
            return broken(lanes, from, flight.parcel().caption());
        }
        int column = frame.column(lane(flight));
        return switch (from) {
            case CLIENT -> shaftFrom(lanes, from, 0, column, '-', flight).dot(column, '.');
            case SERVER ->
                shaftFrom(lanes, from, column + 1, frame.middle(), '-', flight).dot(column, '.');
        };
    }

    private Lane lane(Flight flight) {
        return diagram.lanes().get(flight.number()).get();
    }

    private Stroke arrival(Stroke lanes, Line.Arrival arrival, int at) {
        Flight flight = diagram.flight(arrival.flight());
        char shaft = arrival.old() ? '~' : '-';
        boolean fromLane = diagram.lanes().get(flight.number()).exists(lane -> lane.from() < at);
        if (!fromLane) {
            return direct(lanes, flight, shaft, at);
        }
        int column = frame.column(lane(flight));
        char corner = lane(flight).to() == at ? '\'' : Stroke.LANE;
        return headed(
                outOf(lanes, flight, shaft, frame.middle()).dot(column, corner),
                flight.parcel().to());
    }

    /** Out of a lane towards the receiver, so many columns behind the middle. */
    private Stroke outOf(Stroke lanes, Flight flight, char shaft, int reach) {
        int column = frame.column(lane(flight));
        String caption = flight.parcel().caption();
        return switch (flight.parcel().to()) {
            case SERVER ->
                lanes.shaft(column + 1, frame.behindLanes() + reach, shaft)
                        .caption(frame.behindLanes() + 1, caption);
            case CLIENT ->
                lanes.shaft(frame.half() - reach, column, shaft)
                        .caption(frame.half() - 2 - caption.length(), caption);
        };
    }

    /** From rail to rail; a copy that stays begins its lane here. */
    private Stroke direct(Stroke lanes, Flight flight, char shaft, int at) {
        Side to = flight.parcel().to();
        Stroke across = headed(shaftFrom(lanes, to.other(), 0, frame.middle(), shaft, flight), to);
        return diagram.lanes()
                .get(flight.number())
                .filter(lane -> lane.from() == at)
                .map(lane -> across.dot(frame.column(lane), '.'))
                .getOrElse(across);
    }

    private Stroke headed(Stroke stroke, Side to) {
        return switch (to) {
            case CLIENT -> stroke.dot(0, '<');
            case SERVER -> stroke.dot(frame.middle() - 1, '>');
        };
    }

    private Stroke shaftFrom(
            Stroke lanes, Side from, int start, int end, char shaft, Flight flight) {
        String caption = flight.parcel().caption();
        Stroke bare = lanes.shaft(start, end, shaft);
        return switch (from) {
            case CLIENT -> bare.caption(start + 3, caption);
            case SERVER -> bare.caption(end - 5 - caption.length(), caption);
        };
    }

    private Stroke loss(Stroke lanes, Flight flight) {
        String caption = flight.parcel().caption();
        Side to = flight.parcel().to();
        if (flight.isDirect() && !flight.isCopied()) {
            return broken(lanes, to.other(), caption);
        }
        int reach = Math.min(caption.length() + 6, frame.half() - 1);
        int end = switch (to) {
            case SERVER -> frame.behindLanes() + reach;
            case CLIENT -> frame.half() - reach - 1;
        };
        return outOf(lanes, flight, '-', reach)
                .dot(frame.column(lane(flight)), '\'')
                .dot(end, 'X');
    }

    /** From the sender's rail to the middle, and no further. */
    private Stroke broken(Stroke lanes, Side from, String caption) {
        int middle = frame.middle();
        return switch (from) {
            case CLIENT ->
                lanes.shaft(0, frame.half(), '-').caption(3, caption).dot(frame.half(), 'X');
            case SERVER ->
                lanes.shaft(middle - frame.half(), middle, '-')
                        .caption(middle - 5 - caption.length(), caption)
                        .dot(middle - frame.half() - 1, 'X');
        };
    }

    private Stroke tick(Stroke lanes, Line.Tick tick) {
        String left = "== tick " + tick.now() + " ==" + tick.client();
        Stroke rule = lanes.shaft(0, frame.middle(), '=')
                .write(0, left)
                .write(frame.middle() - INDENT - tick.server().length(), tick.server());
        return diagram.lanes()
                .filterKeys(tick.ages()::containsKey)
                .foldLeft(
                        rule,
                        (stroke, lane) -> stroke.write(
                                frame.column(lane._2),
                                tick.ages().get(lane._1).get().toString()));
    }
}
