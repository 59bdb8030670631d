package io.synproof.properties.report.svg;

import io.synproof.model.network.HostSide;
import io.synproof.properties.language.Texts;
import io.synproof.properties.report.diagram.Diagram;
import io.synproof.properties.report.diagram.DiagramLine;
import io.synproof.properties.report.diagram.Note;
import io.synproof.properties.report.diagram.Row;
import io.synproof.properties.report.diagram.Row.Margin;
import io.synproof.properties.report.diagram.SegmentFlight;
import io.vavr.collection.List;
import java.util.Locale;

/**
 * The parts of a step other than arrows: its number, both ends' states, the texts, the remarks.
 *
 * @param diagram what is drawn
 * @param columns where things stand from left to right
 */
record RowShape(Diagram diagram, Columns columns) {
    private static final Texts TEXTS = Texts.beside(RowShape.class);

    /** The ground of a step: its stripe and both bands. */
    Element ground(RowLayout placed) {
        Row row = placed.row();
        return Shapes.group("ground " + cause(row))
                .with("data-step", row.step())
                .and(Shapes.rectangle("stripe", 0, placed.top(), columns.total(), placed.height()))
                .and(bands(placed, HostSide.CLIENT, row.client()))
                .and(bands(placed, HostSide.SERVER, row.server()));
    }

    private static String cause(Row row) {
        return row.cause().name().toLowerCase(Locale.ROOT);
    }

    /** A strip for each connection of a host, in the colour of its state. */
    private List<Element> bands(RowLayout placed, HostSide side, Margin margin) {
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
    Element texts(RowLayout placed) {
        Row row = placed.row();
        Element start = Shapes.group("row " + cause(row) + (row.step() % 2 == 1 ? " striped" : ""))
                .with("data-step", row.step())
                .and(number(placed));
        return start.and(states(placed, HostSide.CLIENT, row.client()))
                .and(states(placed, HostSide.SERVER, row.server()))
                .and(placed.places().flatMap(this::line))
                .and(said(placed));
    }

    private Element number(RowLayout placed) {
        return Shapes.text(
                        "number",
                        columns.step() - 8,
                        placed.line(0),
                        Integer.toString(placed.row().step()))
                .with("text-anchor", "end");
    }

    private List<Element> states(RowLayout placed, HostSide side, Margin margin) {
        boolean shown = margin.changed() || placed.row().step() == 0;
        return shown
                ? margin.lines()
                        .zipWithIndex()
                        .map(state -> Shapes.text(
                                "state", columns.band(side) + 5, placed.line(state._2), state._1))
                : List.empty();
    }

    private List<Element> said(RowLayout placed) {
        return placed.said().zipWithIndex().map(line -> said(placed, line._1, line._2));
    }

    /** A line of a remark; all but its first are set in. */
    private Element said(RowLayout placed, RowLayout.Said line, int index) {
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

    private List<Element> line(LineLayout place) {
        return switch (place.line()) {
            case DiagramLine.Nothing _ -> List.empty();
            case DiagramLine.Local(HostSide side, String text) -> local(place, side, text);
            case DiagramLine.Departure(int flight) -> departure(place, diagram.flight(flight));
            case DiagramLine.Arrival arrival ->
                LineLayout.isTold(diagram, arrival)
                        ? arrival(place, arrival)
                        : List.<Element>empty();
            case DiagramLine.Loss(int number) -> {
                SegmentFlight flight = diagram.flight(number);
                yield LineLayout.isLong(flight) ? loss(place, flight) : List.<Element>empty();
            }
            case DiagramLine.Tick _ -> List.of(tick(place));
        };
    }

    private List<Element> local(LineLayout place, HostSide side, String text) {
        int x = columns.rail(side);
        Element dot = Element.of("circle")
                .with("class", "dot")
                .with("cx", x)
                .with("cy", place.top() + 9)
                .with("r", 4);
        return Shapes.textFrom(side, "local", x, place.text(), text).append(dot);
    }

    private List<Element> departure(LineLayout place, SegmentFlight flight) {
        HostSide from = flight.parcel().to().other();
        return Shapes.textFrom(
                from,
                "caption",
                columns.rail(from),
                place.text(),
                flight.parcel().caption());
    }

    private List<Element> arrival(LineLayout place, DiagramLine.Arrival arrival) {
        SegmentFlight flight = diagram.flight(arrival.flight());
        HostSide to = flight.parcel().to();
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
                .flatMap(line -> line instanceof DiagramLine.Arrival arrival
                                && LineLayout.isTold(diagram, arrival)
                        ? List.of(told(diagram.flight(arrival.flight()), row.step(), arrival))
                        : List.<String>empty());
    }

    private static String told(SegmentFlight flight, int step, DiagramLine.Arrival arrival) {
        return mark(flight, step, arrival) + " " + flight.parcel().caption();
    }

    private static String mark(SegmentFlight flight, int step, DiagramLine.Arrival arrival) {
        if (flight.arrivedIn().indexOf(step) > 0) {
            return TEXTS.of("mark.copy");
        }
        if (arrival.copied()) {
            return TEXTS.of("mark.kept");
        }
        return TEXTS.of(arrival.old() ? "mark.late" : "mark.arrives");
    }

    private List<Element> loss(LineLayout place, SegmentFlight flight) {
        return Shapes.textAround(
                "caption lost",
                columns.onTheWay(flight.parcel().to(), 50),
                place.below() + 4,
                flight.parcel().caption());
    }

    private Element tick(LineLayout place) {
        int y = place.top() + 8;
        return Shapes.line(
                "tick", columns.rail(HostSide.CLIENT), y, columns.rail(HostSide.SERVER), y);
    }
}
