package io.synproof.properties.reality.explain;

import io.synproof.properties.reality.explain.TableRow.Standing;
import io.vavr.collection.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A table of packets in text.
 *
 * @param table the table
 * @param number the width of the numbers of packets
 * @param segment the width of arrows, with their segments
 * @param coloured turns colour markup into colours, or removes it
 */
record TableText(ConversationTable table, int number, int segment, UnaryOperator<String> coloured) {
    private static final int NUMBER = 7;
    private static final int SEGMENT = 52;

    static TableText of(ConversationTable table, UnaryOperator<String> coloured) {
        List<TableRow> rows = table.rows();
        return new TableText(
                table,
                rows.map(row -> row.number().length()).max().getOrElse(0) > NUMBER
                        ? 2 * NUMBER
                        : NUMBER,
                SEGMENT,
                coloured);
    }

    /** The title, the packets, and the reasons of the verdict. */
    List<String> lines() {
        return List.of("", title(), columns())
                .appendAll(table.stretches()
                        .flatMap(stretch ->
                                pause(stretch.before()).appendAll(stretch.rows().map(this::row))))
                .appendAll(pause(table.after()))
                .appendAll(
                        table.reasons().isEmpty()
                                ? List.empty()
                                : table.reasons().prepend(""));
    }

    private String title() {
        int colon = table.title().indexOf(':');
        return coloured.apply("@|bold " + table.title().substring(0, colon) + "|@")
                + table.title().substring(colon);
    }

    private String columns() {
        return String.format(
                "%" + number + "s %11s  %-12s %-" + segment + "s  %-12s  %s",
                "packet",
                "seconds",
                "A",
                "",
                "B",
                "what happens");
    }

    private static List<String> pause(long packets) {
        return packets == 0
                ? List.empty()
                : List.of("        ... " + packets + " packets are not shown ...");
    }

    private String row(TableRow row) {
        String line = String.format(
                        Locale.ROOT,
                        "%" + number + "s %11.6f  %-12s %s  %-12s  %s",
                        row.number(),
                        row.seconds(),
                        row.a(),
                        arrow(row),
                        row.b(),
                        row.said())
                .stripTrailing();
        return row.stands() == Standing.NONE && row.way() == Way.SEEN
                ? line
                : coloured.apply("@|red " + line + "|@");
    }

    /** The segment, and an arrow that ends in the middle where it is lost or begins there. */
    private String arrow(TableRow row) {
        int least = row.way() == Way.SEEN ? 1 : 6;
        int room = Math.max(least, segment - row.segment().length() - 3);
        String shaft = switch (row.way()) {
            case SEEN -> "-".repeat(room);
            case LOST ->
                row.fromA()
                        ? half(room, '-', 'X') + " ".repeat(room - room / 2)
                        : " ".repeat(room - room / 2) + half(room, 'X', '-');
            case UNSENT ->
                row.fromA()
                        ? " ".repeat(room / 2) + "?" + "-".repeat(room - room / 2 - 1)
                        : "-".repeat(room - room / 2 - 1) + "?" + " ".repeat(room / 2);
        };
        String head = row.way() == Way.LOST ? " " : row.fromA() ? ">" : "<";
        return row.fromA()
                ? row.segment() + " " + shaft + head + " "
                : " " + head + shaft + " " + row.segment();
    }

    private static String half(int room, char first, char last) {
        String shaft = "-".repeat(room / 2 - 1);
        return first == 'X' ? first + shaft : shaft + last;
    }
}
