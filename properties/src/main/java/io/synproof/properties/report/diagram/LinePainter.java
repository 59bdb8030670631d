package io.synproof.properties.report.diagram;

import io.synproof.model.network.HostSide;
import io.synproof.properties.report.TextWidth;
import io.vavr.collection.List;
import java.util.function.Predicate;

/**
 * The painter of the space between the rails.
 *
 * @param diagram what is drawn
 * @param frame in which columns
 */
record LinePainter(Diagram diagram, ColumnLayout frame) {
    /** The columns before a note. */
    static final int INDENT = 2;

    /**
     * A line of the picture, as one line of text; an arrow whose label has no room beside it, as
     * two.
     *
     * @param at its number among all lines of the picture
     */
    List<String> draw(DiagramLine line, int at) {
        CharLine lanes = lanes(lane -> lane.isAcross(at));
        List<CharLine> drawn = switch (line) {
            case DiagramLine.Nothing _ -> List.of(lanes);
            case DiagramLine.Local local -> List.of(local(lanes, local));
            case DiagramLine.Departure(int flight) -> departure(lanes, diagram.flight(flight), at);
            case DiagramLine.Arrival arrival -> arrival(lanes, arrival, at);
            case DiagramLine.Loss(int flight) -> loss(lanes, diagram.flight(flight), at);
            case DiagramLine.Tick tick -> List.of(tick(lanes, tick));
        };
        return drawn.map(CharLine::shown);
    }

    /** A note, or a part of one, below a line. */
    String write(String words, int at) {
        return lanes(lane -> lane.isBelow(at))
                .write(INDENT, words + (words.isEmpty() ? "" : " "))
                .shown();
    }

    private CharLine lanes(Predicate<Lane> shown) {
        return diagram.lanes()
                .values()
                .filter(shown)
                .foldLeft(
                        CharLine.blank(frame.middle()),
                        (stroke, lane) -> stroke.dot(frame.column(lane), CharLine.LANE));
    }

    private CharLine local(CharLine lanes, DiagramLine.Local local) {
        return beside(lanes, local.side(), local.text());
    }

    /** A text near a rail. */
    private CharLine beside(CharLine lanes, HostSide side, String text) {
        return switch (side) {
            case CLIENT -> lanes.write(INDENT, text + " ");
            case SERVER ->
                lanes.write(frame.middle() - INDENT - TextWidth.of(text) - 1, " " + text);
        };
    }

    /** An arrow with its label, which stands above it, on the side given, where it has no room. */
    private List<CharLine> labelled(CharLine arrow, Label label, HostSide side, int at) {
        return label.fits()
                ? List.of(label.on(arrow))
                : List.of(
                        beside(
                                lanes(lane -> lane.isAbove(at)),
                                side,
                                label.text().strip()),
                        arrow);
    }

    /** An arrow from the sender's rail into a lane. */
    private List<CharLine> departure(CharLine lanes, SegmentFlight flight, int at) {
        HostSide from = flight.parcel().by();
        if (flight.isTurnedAway()) {
            return broken(lanes, from, flight, at);
        }
        int column = frame.column(lane(flight));
        CharLine arrow = switch (from) {
            case CLIENT -> lanes.shaft(0, column, '-');
            case SERVER -> lanes.shaft(column + 1, frame.middle(), '-');
        };
        return labelled(arrow.dot(column, '.'), sent(flight, from, column), from, at);
    }

    private Lane lane(SegmentFlight flight) {
        return diagram.lanes().get(flight.number()).get();
    }

    /** A label beside the sender's rail, short of a column in which its arrow ends or turns. */
    private Label sent(SegmentFlight flight, HostSide from, int end) {
        String caption = flight.parcel().caption();
        int middle = frame.middle();
        return switch (from) {
            case CLIENT -> Label.of(caption, 3, 1, end - 1);
            case SERVER -> Label.of(caption, middle - 5 - caption.length(), end + 2, middle - 1);
        };
    }

    private List<CharLine> arrival(CharLine lanes, DiagramLine.Arrival arrival, int at) {
        SegmentFlight flight = diagram.flight(arrival.flight());
        char shaft = arrival.old() ? '~' : '-';
        boolean fromLane = diagram.lanes().get(flight.number()).exists(lane -> lane.from() < at);
        if (!fromLane) {
            return direct(lanes, flight, shaft, at);
        }
        HostSide to = flight.parcel().to();
        int end = switch (to) {
            case CLIENT -> 0;
            case SERVER -> frame.middle() - 1;
        };
        char corner = lane(flight).to() == at ? '\'' : CharLine.LANE;
        CharLine arrow = outOf(lanes, flight, end, shaft).dot(frame.column(lane(flight)), corner);
        return labelled(headed(arrow, to), received(flight, end), to, at);
    }

    /** An arrow out of a lane towards the receiver, as far as a column. */
    private CharLine outOf(CharLine lanes, SegmentFlight flight, int end, char shaft) {
        int column = frame.column(lane(flight));
        return switch (flight.parcel().to()) {
            case CLIENT -> lanes.shaft(end, column, shaft);
            case SERVER -> lanes.shaft(column + 1, end + 1, shaft);
        };
    }

    /** A label between a lane and the column, nearer to the receiver, in which its arrow ends. */
    private Label received(SegmentFlight flight, int end) {
        String caption = flight.parcel().caption();
        int column = frame.column(lane(flight));
        return switch (flight.parcel().to()) {
            case CLIENT ->
                Label.of(caption, frame.half() - 2 - caption.length(), end + 2, column - 1);
            case SERVER -> Label.of(caption, frame.behindLanes() + 1, column + 2, end - 1);
        };
    }

    /** An arrow from rail to rail; a copy that stays begins its lane here. */
    private List<CharLine> direct(CharLine lanes, SegmentFlight flight, char shaft, int at) {
        HostSide to = flight.parcel().to();
        CharLine across = headed(lanes.shaft(0, frame.middle(), shaft), to);
        return diagram.lanes()
                .get(flight.number())
                .filter(lane -> lane.from() == at)
                .map(frame::column)
                .map(column -> labelled(
                        across.dot(column, '.'), sent(flight, to.other(), column), to.other(), at))
                .getOrElse(
                        () -> labelled(across, sent(flight, to.other(), head(to)), to.other(), at));
    }

    /** The column of the head of an arrow. */
    private int head(HostSide to) {
        return switch (to) {
            case CLIENT -> 0;
            case SERVER -> frame.middle() - 1;
        };
    }

    private CharLine headed(CharLine stroke, HostSide to) {
        return switch (to) {
            case CLIENT -> stroke.dot(head(to), '<');
            case SERVER -> stroke.dot(head(to), '>');
        };
    }

    private List<CharLine> loss(CharLine lanes, SegmentFlight flight, int at) {
        HostSide to = flight.parcel().to();
        if (flight.isDirect() && !flight.isCopied()) {
            return broken(lanes, to.other(), flight, at);
        }
        int reach = flight.parcel().caption().length() + 6;
        int end = switch (to) {
            case CLIENT -> Math.max(1, frame.half() - reach - 1);
            case SERVER -> Math.min(frame.middle() - 2, frame.behindLanes() + reach);
        };
        CharLine arrow = outOf(lanes, flight, end, '-')
                .dot(frame.column(lane(flight)), '\'')
                .dot(end, 'X');
        return labelled(arrow, received(flight, end), to, at);
    }

    /** A broken arrow from the sender's rail to the middle, or as far as its label goes. */
    private List<CharLine> broken(CharLine lanes, HostSide from, SegmentFlight flight, int at) {
        int far = frame.middle() - 3;
        int reach = flight.parcel().caption().length() + 6;
        int length = reach <= far ? Math.max(frame.half(), reach) : frame.half();
        int end = switch (from) {
            case CLIENT -> length;
            case SERVER -> frame.middle() - 1 - length;
        };
        CharLine arrow = switch (from) {
            case CLIENT -> lanes.shaft(0, end, '-');
            case SERVER -> lanes.shaft(end + 1, frame.middle(), '-');
        };
        return labelled(arrow.dot(end, 'X'), sent(flight, from, end), from, at);
    }

    /** The clock, the ages in the lanes, and what timers have left if that has room. */
    private CharLine tick(CharLine lanes, DiagramLine.Tick tick) {
        String client = frame.hasRoomForClient(tick) ? tick.client() : "";
        String server = frame.hasRoomForServer(tick) ? tick.server() : "";
        CharLine rule = lanes.shaft(0, frame.middle(), '=')
                .write(0, tick.head() + client)
                .write(frame.middle() - INDENT - TextWidth.of(server), server);
        return diagram.lanes()
                .filterKeys(tick.ages()::containsKey)
                .foldLeft(
                        rule,
                        (stroke, lane) -> stroke.write(
                                frame.column(lane._2),
                                tick.ages().get(lane._1).get().toString()));
    }
}
