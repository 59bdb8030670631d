package io.synproof.properties.reality.explain;

import io.synproof.properties.reality.judge.ConnectionReport;
import io.synproof.properties.reality.judge.PacketReport;
import io.vavr.collection.List;
import java.util.function.IntPredicate;

/**
 * A connection packet by packet, for a reader.
 *
 * @param title what stands above it
 * @param stretches its packets, in order
 * @param after how many packets behind the last are not shown
 * @param reasons why it is rejected or incomplete, in lines; none if it is accepted
 */
public record ConversationTable(
        String title, List<Stretch> stretches, long after, List<String> reasons) {
    private static final int AROUND = 20;

    /**
     * Packets that follow each other.
     *
     * @param before how many packets before them are not shown
     * @param rows the packets
     */
    public record Stretch(long before, List<TableRow> rows) {}

    /** The table of a connection, of all packets that its report has. */
    public static ConversationTable of(ConnectionReport connection) {
        return of(connection, _ -> true);
    }

    /**
     * The table of a connection, of a long one the first and the last packets and those around the
     * one where the verdict stands.
     *
     * @param many how many packets to show at either end
     */
    public static ConversationTable excerpt(ConnectionReport connection, int many) {
        List<PacketReport> rows = connection.rows();
        int stands = connection
                .verdict()
                .packet()
                .map(packet -> rows.indexWhere(row -> row.number() == packet))
                .getOrElse(-1);
        return of(
                connection,
                at -> at < many
                        || at >= rows.size() - many
                        || (stands >= 0 && Math.abs(at - stands) <= AROUND));
    }

    private static ConversationTable of(ConnectionReport connection, IntPredicate kept) {
        Excerpt excerpt = connection
                .rows()
                .zipWithIndex()
                .foldLeft(
                        new Excerpt(List.empty(), 0),
                        (before, row) -> before.passing(
                                        row._2 == connection.shown() ? connection.omitted() : 0)
                                .with(TableRow.of(connection, row._1), kept.test(row._2)));
        long behind = connection.shown() == connection.rows().size() ? connection.omitted() : 0;
        return new ConversationTable(
                title(connection),
                excerpt.stretches.reverse(),
                excerpt.passed + behind,
                Reasons.lines(connection.verdict()));
    }

    /**
     * The rows taken so far.
     *
     * @param stretches those taken, the last first, each with its rows in order
     * @param passed how many packets have been left out since
     */
    private record Excerpt(List<Stretch> stretches, long passed) {
        Excerpt passing(long packets) {
            return packets == 0 ? this : new Excerpt(stretches, passed + packets);
        }

        Excerpt with(TableRow row, boolean kept) {
            if (!kept) {
                return passing(1);
            }
            if (passed > 0 || stretches.isEmpty()) {
                return new Excerpt(stretches.prepend(new Stretch(passed, List.of(row))), 0);
            }
            Stretch last = stretches.head();
            return new Excerpt(
                    stretches.tail().prepend(new Stretch(last.before, last.rows.append(row))), 0);
        }
    }

    /** The line above a connection. */
    public static String title(ConnectionReport connection) {
        return "Connection " + connection.number() + ": A is " + connection.a() + ", B is "
                + connection.b() + "; " + place(connection) + ".";
    }

    /** The place where a connection was captured, in words. */
    public static String place(ConnectionReport connection) {
        return switch (connection.vantage()) {
            case A -> "captured at A";
            case B -> "captured at B";
            case BOTH -> "captured at both ends";
        };
    }

    /** All rows. */
    public List<TableRow> rows() {
        return stretches.flatMap(Stretch::rows);
    }
}
