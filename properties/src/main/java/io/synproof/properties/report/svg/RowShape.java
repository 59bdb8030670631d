package io.synproof.properties.report.svg;

import io.synproof.model.network.Side;
import io.synproof.properties.report.diagram.Diagram;
import io.synproof.properties.report.diagram.Flight;
import io.synproof.properties.report.diagram.Line;
import io.synproof.properties.report.diagram.Note;
import io.synproof.properties.report.diagram.Row;
import io.synproof.properties.report.diagram.Row.Margin;
import io.vavr.collection.List;
import java.util.Locale;

/**
 * What a step shows beside the arrows: its number, both ends' states, the texts, what is said.
 *
 * @param diagram what is drawn
 * @param columns where things stand from left to right
 */
record RowShape(Diagram diagram, Columns columns) {

    /** The ground of a step: its stripe and both bands. */
    Element ground(Placed placed) {
        Row row = placed.row();
        return Shapes.group("ground " + cause(row))
                .with("data-step", row.step())
                .and(Shapes.rectangle("stripe", 0, placed.top(), columns.total(), placed.height()))
                .and(bands(placed, Side.CLIENT, row.client()))
                .and(bands(placed, Side.SERVER, row.server()));
    }

    private static String cause(Row row) {
        return row.cause().name().toLowerCase(Locale.ROOT);
    }

    /** A strip for each connection of a host, in the colour of its state. */
    private List<Element> bands(Placed placed, Side side, Margin margin) {
        int count = margin.lines().length();
        int width = columns.width(side) / count;
        return margin.lines()
                .zipWithIndex()
                .map(state -> Shapes.rectangle(
                        "band s-" + word(state._1),
                        columns.band(side) + state._2 * width,
                        placed.top(),
                        width,
                        placed.height()));
    }

    /** The state alone, without the mark of its connection. */
    private static String word(String state) {
        int end = state.indexOf(' ');
        return end < 0 ? state : state.substring(0, end);
    }

    /** The texts of a step. */
    Element texts(Placed placed) {
        Row row = placed.row();
        Element start = Shapes.group("row " + cause(row) + (row.step() % 2 == 1 ? " striped" : ""))
                .with("data-step", row.step())
                .and(number(placed));
        return start.and(states(placed, Side.CLIENT, row.client()))
                .and(states(placed, Side.SERVER, row.server()))
                .and(placed.places().flatMap(this::line))
                .and(said(placed));
    }

    private Element number(Placed placed) {
        return Shapes.text(
                        "number",
                        columns.step() - 8,
                        placed.line(0),
                        Integer.toString(placed.row().step()))
                .with("text-anchor", "end");
    }

    private List<Element> states(Placed placed, Side side, Margin margin) {
        boolean shown = margin.changed() || placed.row().step() == 0;
        return shown
                ? margin.lines()
                        .zipWithIndex()
                        .map(state -> Shapes.text(
                                "state", columns.band(side) + 5, placed.line(state._2), state._1))
                : List.empty();
    }

    private List<Element> said(Placed placed) {
        return placed.said().zipWithIndex().map(line -> said(placed, line._1, line._2));
    }

    /** A line of a remark; all but its first are set in. */
    private Element said(Placed placed, Placed.Said line, int index) {
        boolean more = line.text().startsWith("  ");
        return Shapes.text(
                "said " + kind(line.kind()) + (more ? " more" : ""),
                columns.said() + (more ? 10 : 0),
                placed.line(index),
                line.text().strip());
    }

    private static String kind(Note.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private List<Element> line(Place place) {
        return switch (place.line()) {
            case Line.Nothing _ -> List.empty();
            case Line.Local(Side side, String text) -> local(place, side, text);
            case Line.Departure(int flight) -> departure(place, diagram.flight(flight));
            case Line.Arrival arrival ->
                Place.isTold(diagram, arrival) ? arrival(place, arrival) : List.<Element>empty();
            case Line.Loss(int number) -> {
                Flight flight = diagram.flight(number);
                yield Place.isLong(flight) ? loss(place, flight) : List.<Element>empty();
            }
            case Line.Tick _ -> List.of(tick(place));
        };
    }

    private List<Element> local(Place place, Side side, String text) {
        int x = columns.rail(side);
        Element dot = Element.of("circle")
                .with("class", "dot")
                .with("cx", x)
                .with("cy", place.top() + 9)
                .with("r", 4);
        return Shapes.textFrom(side, "local", x, place.text(), text).append(dot);
    }

    private List<Element> departure(Place place, Flight flight) {
        Side from = flight.parcel().to().other();
        return Shapes.textFrom(
                from,
                "caption",
                columns.rail(from),
                place.text(),
                flight.parcel().caption());
    }

    private List<Element> arrival(Place place, Line.Arrival arrival) {
        Flight flight = diagram.flight(arrival.flight());
        Side to = flight.parcel().to();
        return Shapes.textFrom(
                to,
                "caption" + (arrival.old() ? " old" : arrival.copied() ? " copied" : " again"),
                columns.rail(to),
                place.below(),
                told(flight, place.step(), arrival));
    }

    /** The texts that stand below the arrows which arrive in a row. */
    static List<String> told(Diagram diagram, Row row) {
        return row.lines()
                .flatMap(line -> line instanceof Line.Arrival arrival
                                && Place.isTold(diagram, arrival)
                        ? List.of(told(diagram.flight(arrival.flight()), row.step(), arrival))
                        : List.<String>empty());
    }

    private static String told(Flight flight, int step, Line.Arrival arrival) {
        return mark(flight, step, arrival) + " " + flight.parcel().caption();
    }

    private static String mark(Flight flight, int step, Line.Arrival arrival) {
        if (flight.arrivedIn().indexOf(step) > 0) {
            return "copy";
        }
        if (arrival.copied()) {
            return "x2";
        }
        return arrival.old() ? "late" : "arrives";
    }

    private List<Element> loss(Place place, Flight flight) {
        return Shapes.textAround(
                "caption lost",
                columns.onTheWay(flight.parcel().to(), 50),
                place.below() + 4,
                flight.parcel().caption());
    }

    private Element tick(Place place) {
        int y = place.top() + 8;
        return Shapes.line("tick", columns.rail(Side.CLIENT), y, columns.rail(Side.SERVER), y);
    }
}
