package io.synproof.properties.reality.explain.page;

import io.synproof.properties.reality.explain.ConversationTable;
import io.synproof.properties.reality.explain.TableRow;
import io.synproof.properties.reality.explain.TableRow.Standing;
import io.synproof.properties.reality.explain.picture.ConversationPicture;
import io.synproof.properties.reality.judge.ConnectionReport;
import io.vavr.collection.List;
import java.util.Locale;

/**
 * A connection in detail, as the page's template sees it.
 *
 * @param number its number
 * @param title what stands above it
 * @param kind the verdict
 * @param reasons the reasons of the verdict, in lines
 * @param picture its picture
 * @param stretches its packets
 * @param after how many packets behind them are not shown
 */
public record ConnectionDetails(
        int number,
        String title,
        String kind,
        java.util.List<String> reasons,
        String picture,
        java.util.List<Lines> stretches,
        long after) {
    private static final int DRAWN = 100;

    /**
     * Packets that follow each other.
     *
     * @param before how many packets before them are not shown
     * @param rows the packets
     */
    public record Lines(long before, java.util.List<Line> rows) {}

    /**
     * A packet.
     *
     * @param style the class of its style
     * @param number its number
     * @param time when it was captured
     * @param a the state of A
     * @param arrow its direction
     * @param segment its fields
     * @param b the state of B
     * @param said what is said of it
     */
    public record Line(
            String style,
            String number,
            String time,
            String a,
            String arrow,
            String segment,
            String b,
            String said) {

        private static Line of(TableRow row) {
            return new Line(
                    style(row.stands()),
                    row.number(),
                    String.format(Locale.ROOT, "%.6f", row.seconds()),
                    row.a(),
                    row.fromA() ? "\u2192" : "\u2190",
                    row.segment(),
                    row.b(),
                    row.said());
        }

        private static String style(Standing standing) {
            return switch (standing) {
                case NONE -> "";
                case GAP -> "gap";
                case REJECTED -> "wrong";
            };
        }
    }

    static ConnectionDetails of(ConnectionReport report, boolean toScale) {
        ConversationTable table = ConversationTable.of(report);
        ConversationTable drawn = ConversationTable.excerpt(report, DRAWN);
        return new ConnectionDetails(
                report.number(),
                table.title(),
                report.verdict().kind().word(),
                table.reasons().asJava(),
                ConversationPicture.of(
                                new ConversationTable(
                                        "", drawn.stretches(), drawn.after(), List.empty()),
                                toScale)
                        .inline(table.title()),
                table.stretches()
                        .map(stretch -> new Lines(
                                stretch.before(), stretch.rows().map(Line::of).asJava()))
                        .asJava(),
                table.after());
    }
}
