package io.synproof.properties.report.svg;

import io.synproof.model.network.HostSide;
import io.synproof.properties.language.Texts;
import io.synproof.properties.report.diagram.Diagram;
import io.synproof.properties.report.diagram.DiagramLine;
import io.synproof.properties.report.diagram.SegmentFlight;
import io.synproof.properties.report.diagram.SideName;
import io.vavr.collection.List;

/**
 * The arrows of a segment's flight: one for each arrival, a broken one for a loss.
 *
 * @param diagram what is drawn
 * @param columns where things stand from left to right
 * @param places the room of all lines
 * @param end the lower edge of the last step
 */
record FlightShape(Diagram diagram, Columns columns, List<LineLayout> places, int end) {
    private static final Texts TEXTS = Texts.beside(FlightShape.class);

    /** The arrows of a flight, without its texts. */
    Element arrows(SegmentFlight flight) {
        LineLayout start = place(flight, DiagramLine.Departure.class).head();
        HostSide from = flight.parcel().to().other();
        int x = columns.rail(from);
        int y = start.departure();
        Element whole = Shapes.group("flight").with("data-from", flight.sentIn());
        Element titled = whole.and(Element.of("title").saying(title(flight)));
        if (flight.isTurnedAway()) {
            return titled.and(lost(start, x, y, columns.onTheWay(from, 40), y + 12));
        }
        return titled.and(arrived(flight, x, y))
                .and(place(flight, DiagramLine.Loss.class)
                        .map(at -> lost(at, x, y, columns.onTheWay(from, 55), at.end())))
                .and(staying(flight, x, y));
    }

    private static String title(SegmentFlight flight) {
        String ways = flight.arrivedIn().isEmpty()
                ? ""
                : TEXTS.of("flight.arrives", flight.arrivedIn().mkString(TEXTS.of("flight.and")));
        return TEXTS.of(
                "flight",
                flight.parcel().caption(),
                SideName.of(flight.parcel().to()),
                flight.sentIn(),
                ways);
    }

    private List<Element> arrived(SegmentFlight flight, int x, int y) {
        int to = columns.rail(flight.parcel().to());
        return place(flight, DiagramLine.Arrival.class).map(at -> {
            String style =
                    at.line() instanceof DiagramLine.Arrival arrival && arrival.old() ? " old" : "";
            int bottom = Math.max(at.end(), y + 4);
            return Shapes.group("way" + style)
                    .with("data-to", at.step())
                    .and(Shapes.line("shaft", x, y, to, bottom))
                    .and(Shapes.head("head", x, y, to, bottom));
        });
    }

    private static Element lost(LineLayout at, int x1, int y1, int x2, int y2) {
        return Shapes.group("way lost")
                .with("data-to", at.step())
                .and(Shapes.line("shaft", x1, y1, x2, y2))
                .and(Shapes.cross(x2, y2));
    }

    /** The arrow of a copy that is still in flight at the end. */
    private List<Element> staying(SegmentFlight flight, int x, int y) {
        return flight.isAloft() && flight.arrivedIn().isEmpty()
                ? List.of(Shapes.group("way staying")
                        .and(Shapes.line(
                                "shaft",
                                x,
                                y,
                                columns.onTheWay(flight.parcel().to().other(), 30),
                                Math.max(end, y + 8))))
                : List.empty();
    }

    private List<LineLayout> place(SegmentFlight flight, Class<? extends DiagramLine> kind) {
        return places.filter(
                place -> kind.isInstance(place.line()) && place.line().shows(flight.number()));
    }
}
