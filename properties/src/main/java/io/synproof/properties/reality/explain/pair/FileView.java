package io.synproof.properties.reality.explain.pair;

import io.synproof.properties.reality.explain.TableRow;
import io.synproof.properties.reality.explain.TableRow.Standing;
import io.synproof.properties.reality.judge.ConnectionReport;
import io.synproof.properties.reality.judge.PacketReport;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;

/**
 * A connection as one of the files shows it.
 *
 * @param report the report, if the connection is in the file
 * @param turned whether its side A is the other file's side B
 * @param isA whether the file was captured at A
 * @param rows the rows of the report by their numbers
 * @param nanos the times of the file's packets by their numbers
 */
record FileView(
        Option<ConnectionReport> report,
        boolean turned,
        boolean isA,
        Map<Long, PacketReport> rows,
        java.util.Map<Long, Long> nanos) {

    static FileView of(
            Option<ConnectionReport> report,
            Flow flow,
            boolean isA,
            java.util.Map<Long, Long> nanos) {
        return new FileView(
                report,
                report.exists(one -> !one.a().equals(flow.from())),
                isA,
                report.map(one -> one.rows()
                                .foldLeft(
                                        HashMap.<Long, PacketReport>empty(),
                                        (map, row) -> map.put(row.number(), row)))
                        .getOrElse(HashMap.empty()),
                nanos);
    }

    /** Whether the host at this place sent a packet. */
    boolean isSent(PacketReport packet) {
        return (packet.fromA() != turned) == isA;
    }

    /** The state of the host at this place after a packet; empty if it is not known. */
    String state(PacketReport packet) {
        return isA != turned ? packet.a() : packet.b();
    }

    /** The same by the packet's number. */
    String state(long number) {
        return rows.get(number).map(this::state).getOrElse("");
    }

    /** The first rows of the report. */
    List<PacketReport> first() {
        return report.map(one -> one.rows().take(one.shown())).getOrElse(List.empty());
    }

    /** The last rows, if there are packets between that are not kept. */
    List<PacketReport> last() {
        return report.map(one -> one.rows().drop(one.shown())).getOrElse(List.empty());
    }

    /** The part of a packet in the verdict by this file. */
    Standing standing(long number) {
        return report.map(one -> TableRow.standing(one.verdict(), number)).getOrElse(Standing.NONE);
    }

    /** The reasons of that verdict at a packet. */
    List<String> reasons(long number) {
        return report.map(one -> TableRow.remarks(one.verdict(), number, standing(number))
                        .map(words -> "by the file at " + (isA ? "A" : "B") + ": " + words))
                .getOrElse(List.empty());
    }
}
