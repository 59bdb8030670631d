package io.synproof.properties.reality.explain.pair;

import io.synproof.properties.reality.capture.Socket;
import io.synproof.properties.reality.explain.ConversationTable;
import io.synproof.properties.reality.judge.ConnectionReport;
import io.synproof.properties.reality.judge.VerdictReport.Kind;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * A connection that was captured at both ends.
 *
 * @param number its number, from 1, in the order of the first packets
 * @param a the side that opened it
 * @param b the other side
 * @param atA the report by the file captured at A, if the connection is there
 * @param atB the report by the file captured at B
 * @param offence what arrives and nobody sent, in words; empty if nothing does
 * @param clocks the clocks, if packets pass in both directions
 * @param there the way from A to B
 * @param back the way from B to A
 * @param table its packets
 */
public record PairReport(
        int number,
        Socket a,
        Socket b,
        Option<ConnectionReport> atA,
        Option<ConnectionReport> atB,
        String offence,
        Option<Clocks> clocks,
        PathReport there,
        PathReport back,
        ConversationTable table) {

    /** The verdict by both files. */
    public Kind kind() {
        List<Kind> kinds = atA.toList()
                .appendAll(atB.toList())
                .map(report -> report.verdict().kind());
        if (!offence.isEmpty() || kinds.contains(Kind.REJECTED)) {
            return Kind.REJECTED;
        }
        return kinds.contains(Kind.INCOMPLETE) ? Kind.INCOMPLETE : Kind.ACCEPTED;
    }

    /** This report under another number. */
    PairReport numbered(int other) {
        return new PairReport(
                other,
                a,
                b,
                atA,
                atB,
                offence,
                clocks,
                there,
                back,
                new ConversationTable(
                        "Connection " + other + ": " + table.title(),
                        table.stretches(),
                        table.after(),
                        table.reasons()));
    }
}
