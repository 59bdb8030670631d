package io.synproof.properties.report;

import io.synproof.properties.transitions.Arrival;
import io.synproof.properties.transitions.Cell;
import io.synproof.properties.transitions.Numbers;
import io.synproof.properties.transitions.Start;
import io.synproof.properties.transitions.TransitionTable;
import io.vavr.collection.List;

/**
 * A table of transitions, as text for a terminal: acknowledgment numbers with the same effect share
 * a row.
 */
public final class TransitionText {
    private TransitionText() {}

    /** The table, state by state. */
    public static List<String> lines(TransitionTable table) {
        return title(table).appendAll(Start.ALL.flatMap(start -> state(table, start)));
    }

    private static List<String> title(TransitionTable table) {
        return List.of(
                "@|bold " + table.profile().name() + "|@  " + table.profile().meaning(),
                "ISS is " + Numbers.ISS + " and IRS " + Numbers.IRS + ", the window has "
                        + Numbers.WINDOW + " octets; outside is RCV.NXT+" + Numbers.FAR
                        + ", farOld ISS-" + Numbers.FAR + ", beyond SND.NXT+1.",
                "Text that begins behind a gap is held back;"
                        + " the user takes octets as they arrive.");
    }

    private static List<String> state(TransitionTable table, Start start) {
        return table.of(start)
                .groupBy(cell -> List.of(cell.arrival().kind(), cell.arrival().seq()))
                .values()
                .toList()
                .flatMap(TransitionText::rows)
                .prepend("@|bold " + start.state() + "|@  " + start.past())
                .prepend("");
    }

    /** The cells of one segment and one SEG.SEQ; cells that are alike share a row. */
    private static List<String> rows(List<Cell> cells) {
        List<Cell> different = cells.foldLeft(
                List.empty(),
                (found, cell) -> found.exists(cell::isLike) ? found : found.append(cell));
        return different.map(cell -> row(cell, acks(cells.filter(cell::isLike), cells)));
    }

    private static String acks(List<Cell> alike, List<Cell> all) {
        if (all.size() > 1 && alike.size() == all.size()) {
            return "any ACK";
        }
        return alike.flatMap(cell -> cell.arrival().ack())
                .map(Arrival.Ack::toString)
                .mkString(" ");
    }

    private static String row(Cell cell, String acks) {
        return "    %-8s%-10s %-27s %-12s %s"
                .formatted(
                        cell.arrival().kind(),
                        cell.arrival().seq(),
                        acks,
                        cell.next(),
                        cell.answer()
                                .appendAll(cell.signals())
                                .appendAll(
                                        cell.waitsAnew()
                                                ? List.of("the wait begins anew")
                                                : List.empty())
                                .mkString("; "))
                .stripTrailing();
    }
}
