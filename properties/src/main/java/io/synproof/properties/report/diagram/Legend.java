package io.synproof.properties.report.diagram;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.function.Predicate;

/** The legend of a diagram in text: a line for each sign that occurs in it. */
final class Legend {
    private Legend() {}

    static List<String> of(Diagram diagram) {
        return List.of(
                        Option.some("Time runs downwards, a row a step; at the margins, the states"
                                + " after it. Sections are of RFC 9293."),
                        Option.some("SEQ and ACK count from the initial sequence numbers of the"
                                + " connection: its SYN is 0, its first octet 1."),
                        when(has(diagram, "DATA="), "DATA=n    n octets of text"),
                        when(
                                diagram.names().numbered(),
                                "#1, #2    the connections of a host, in the order in which they"
                                        + " began; before a segment, its sender's"),
                        when(diagram.names().ported(), "p0, p1    the client's ports"),
                        when(
                                has(diagram, "("),
                                "(0)       a number as it stands in the segment:"
                                        + " it counts from nothing"),
                        Option.some(
                                "|---->|   sent in the step before or in this one: not delayed"),
                        when(
                                diagram.laneCount() > 0,
                                "--. : '-> in flight for longer, in a lane of its own"),
                        when(
                                arrives(diagram, DiagramLine.Arrival::copied),
                                "--.--->   arrives, and a copy of it stays in flight"),
                        when(
                                arrives(diagram, DiagramLine.Arrival::old),
                                "~~~~>     arrives too late: an old copy, or of a connection that"
                                        + " has ended"),
                        when(loses(diagram), "----X     lost"),
                        diagram.msl()
                                .filter(_ -> ticks(diagram))
                                .map(msl -> "== tick   the clock; in a lane, the age of the"
                                        + " segment there: it lives up to MSL = " + msl),
                        when(
                                diagram.rows().exists(row -> row.cause() == Row.Cause.ADVERSARY),
                                "!         the network's doing, or a crash: not the protocol's"),
                        when(
                                says(diagram, Note.Kind.COUNTED),
                                "*         what the monitor, who sees both sides, has counted"))
                .flatMap(line -> line);
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
