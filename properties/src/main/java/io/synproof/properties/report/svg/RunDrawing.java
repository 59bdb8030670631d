package io.synproof.properties.report.svg;

import io.synproof.model.network.HostSide;
import io.synproof.properties.experiment.AnnotatedTrace;
import io.synproof.properties.language.Texts;
import io.synproof.properties.report.WordWrap;
import io.synproof.properties.report.diagram.Diagram;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * The drawing of one run, with its size.
 *
 * @param element the drawing, its upper left corner at 0,0
 * @param width its width, in user units
 * @param height its height, in user units
 */
public record RunDrawing(Element element, int width, int height) {
    private static final Texts TEXTS = Texts.beside(Diagram.class);
    private static final int HEADER = 26;
    private static final int LEADING = 17;

    /** The width of a letter of the explanation, in user units. */
    private static final int EXPLANATION_LETTER = 7;

    /**
     * The drawing of a run.
     *
     * @param title what stands above it; empty if nothing does
     * @param room how wide it may be
     * @param cycle the step after which the cycle begins, if there is one
     */
    static RunDrawing of(AnnotatedTrace story, String title, RunWidth room, Option<Integer> cycle) {
        Diagram diagram = Diagram.of(story);
        Columns columns = Columns.of(diagram, room);
        int top = title.isEmpty() ? HEADER : 2 * HEADER;
        List<RowLayout> rows = RowLayout.all(diagram, room, top);
        int end = rows.last().bottom();
        List<String> explanation = List.ofAll(
                WordWrap.lines(explanation(diagram), columns.total() / EXPLANATION_LETTER));
        Element drawn = Shapes.group("run")
                .and(heading(columns, title, top))
                .and(body(diagram, columns, rows))
                .and(cycle.map(from -> Cycle.of(rows, from)).toList())
                .and(explanation
                        .zipWithIndex()
                        .map(line -> Shapes.text(
                                "moral", 4, end + LEADING * (line._2 + 1) + 2, line._1)));
        return new RunDrawing(drawn, columns.total(), end + LEADING * (explanation.length() + 1));
    }

    private static String explanation(Diagram diagram) {
        return diagram.length() == 0
                ? diagram.explanation()
                : TEXTS.of("explanation", diagram.length(), diagram.explanation());
    }

    private static List<Element> heading(Columns columns, String title, int top) {
        List<Element> names = List.of(HostSide.CLIENT, HostSide.SERVER)
                .map(side -> Shapes.text(
                        "host",
                        columns.band(side) + 5,
                        top - 9,
                        side.toString().toUpperCase(java.util.Locale.ROOT)));
        return title.isEmpty() ? names : names.prepend(Shapes.text("title", 4, 17, title));
    }

    private static Element body(Diagram diagram, Columns columns, List<RowLayout> rows) {
        RowShape shape = new RowShape(diagram, columns);
        int top = rows.head().top();
        int end = rows.last().bottom();
        FlightShape arrows =
                new FlightShape(diagram, columns, rows.flatMap(RowLayout::places), end);
        return Shapes.group("body")
                .and(rows.map(shape::ground))
                .and(List.of(HostSide.CLIENT, HostSide.SERVER)
                        .map(columns::rail)
                        .map(x -> Shapes.line("rail", x, top, x, end)))
                .and(diagram.flights().map(arrows::arrows))
                .and(rows.map(shape::texts));
    }

    /** This drawing moved to the right. */
    Element at(int x) {
        return element.with("transform", "translate(" + x + " 0)");
    }
}
