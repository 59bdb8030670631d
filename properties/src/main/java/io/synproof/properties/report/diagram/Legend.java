package io.synproof.properties.report.diagram;

import io.synproof.properties.language.Texts;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.function.Predicate;

/** The legend of a diagram in text: a line for each sign that occurs in it. */
final class Legend {
    private static final Texts TEXTS = Texts.beside(Legend.class);

    private Legend() {}

    static List<String> of(Diagram diagram) {
        return List.of(
                        Option.some("time"),
                        Option.some("numbers"),
                        when(has(diagram, "DATA="), "data"),
                        when(diagram.names().numbered(), "numbered"),
                        when(diagram.names().ported(), "ports"),
                        when(has(diagram, "("), "plain"),
                        Option.some("arrow"),
                        when(diagram.laneCount() > 0, "lane"),
                        when(arrives(diagram, DiagramLine.Arrival::copied), "copied"),
                        when(arrives(diagram, DiagramLine.Arrival::old), "old"),
                        when(loses(diagram), "lost"),
                        when(diagram.msl().isDefined() && ticks(diagram), "tick"),
                        when(
                                diagram.rows().exists(row -> row.cause() == Row.Cause.ADVERSARY),
                                "network"),
                        when(says(diagram, Note.Kind.COUNTED), "counted"))
                .flatMap(line -> line)
                .map(line -> TEXTS.of("legend." + line, diagram.msl().getOrElse(0)));
    }

    private static Option<String> when(boolean occurs, String line) {
        return Option.when(occurs, line);
    }

    private static boolean has(Diagram diagram, String sign) {
        return diagram.flights().exists(flight -> flight.parcel().caption().contains(sign));
    }

    private static List<DiagramLine> lines(Diagram diagram) {
        return diagram.rows().flatMap(Row::lines);
    }

    private static boolean arrives(Diagram diagram, Predicate<DiagramLine.Arrival> how) {
        return lines(diagram)
                .exists(line -> line instanceof DiagramLine.Arrival arrival && how.test(arrival));
    }

    private static boolean loses(Diagram diagram) {
        return lines(diagram).exists(line -> line instanceof DiagramLine.Loss)
                || diagram.flights().exists(SegmentFlight::isTurnedAway);
    }

    private static boolean ticks(Diagram diagram) {
        return lines(diagram).exists(line -> line instanceof DiagramLine.Tick);
    }

    private static boolean says(Diagram diagram, Note.Kind kind) {
        return diagram.rows().flatMap(Row::notes).exists(note -> note.kind() == kind);
    }
}
