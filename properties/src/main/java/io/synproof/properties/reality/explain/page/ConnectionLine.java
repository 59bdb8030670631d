package io.synproof.properties.reality.explain.page;

import io.synproof.properties.reality.explain.ConversationTable;
import io.synproof.properties.reality.judge.ConnectionReport;
import java.util.Locale;

/**
 * A line of the table of connections, as the page's template sees it.
 *
 * @param number its number
 * @param a its side A
 * @param b its side B
 * @param packets how many packets it has
 * @param seconds how long it took
 * @param place where it was captured
 * @param kind the verdict
 * @param where the packet where the verdict stands, or the profile that accepts it
 * @param ending how it ended
 * @param oddities what is notable in it
 * @param detailed whether the page has more on it
 */
public record ConnectionLine(
        int number,
        String a,
        String b,
        long packets,
        String seconds,
        String place,
        String kind,
        String where,
        String ending,
        String oddities,
        boolean detailed) {

    static ConnectionLine of(ConnectionReport report, boolean detailed) {
        return new ConnectionLine(
                report.number(),
                report.a().toString(),
                report.b().toString(),
                report.packets(),
                String.format(Locale.ROOT, "%.3f", report.seconds()),
                ConversationTable.place(report).replace("captured ", ""),
                report.verdict().kind().word(),
                report.verdict()
                        .packet()
                        .map(packet -> "at packet " + packet)
                        .getOrElse(() -> "by " + report.profile()),
                report.ending(),
                report.oddities().mkString("; "),
                detailed);
    }
}
