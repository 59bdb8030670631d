package io.synproof.properties.reality.explain;

import io.synproof.properties.reality.judge.ConnectionReport;
import io.synproof.properties.reality.judge.Mark;
import io.synproof.properties.reality.judge.PacketReport;
import io.synproof.properties.reality.judge.VerdictReport;
import io.synproof.properties.reality.judge.VerdictReport.Kind;
import io.synproof.properties.reality.judge.VerdictReport.Possible;
import io.vavr.collection.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The text of an explanation: a summary of the file, and its connections packet by packet.
 *
 * @param coloured turns colour markup into colours, or removes it
 */
public record ExplanationText(UnaryOperator<String> coloured) {
    private static final int SEGMENT = 52;

    /** The summary of a file, its connections with a line or two each. */
    public List<String> summary(Explanation explanation) {
        return List.of(head(explanation))
                .appendAll(asides(explanation))
                .append("")
                .appendAll(explanation.connections().flatMap(this::line));
    }

    private static String head(Explanation explanation) {
        int connections = explanation.connections().size();
        return explanation.name() + ": "
                + counted(explanation.counts().tcp(), "segment") + ", "
                + counted(connections, "connection") + ": "
                + List.of(Kind.values())
                        .map(kind -> explanation.count(kind) + " " + kind.word())
                        .mkString(", ")
                + ".";
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static List<String> asides(Explanation explanation) {
        return explanation
                .counts()
                .passedOver()
                .toList()
                .map(other -> "Passed over: " + other._2 + " packets " + other._1.words() + ".")
                .appendAll(explanation
                        .cutOff()
                        .map(cut -> "The file breaks off at octet "
                                + cut.offset() + ", within " + cut.within()
                                + "; what is before it has been read."));
    }

    private List<String> line(ConnectionReport connection) {
        String first = String.format(
                Locale.ROOT,
                "%4d  %s > %s  %s in %.3f s: %s",
                connection.number(),
                connection.a(),
                connection.b(),
                counted(connection.packets(), "packet"),
                connection.seconds(),
                verdict(connection));
        String second = "      " + place(connection) + "; " + connection.ending()
                + connection.oddities().map(oddity -> "; " + oddity).mkString();
        return List.of(first, second);
    }

    private String verdict(ConnectionReport connection) {
        VerdictReport verdict = connection.verdict();
        return switch (verdict.kind()) {
            case ACCEPTED -> coloured.apply("@|green accepted|@") + " by " + connection.profile();
            case INCOMPLETE ->
                coloured.apply("@|yellow incomplete|@") + " from packet "
                        + verdict.packet().get() + " on";
            case REJECTED ->
                coloured.apply("@|red rejected|@") + " at packet "
                        + verdict.packet().get();
        };
    }

    private static String place(ConnectionReport connection) {
        return switch (connection.vantage()) {
            case A -> "captured at A";
            case B -> "captured at B";
            case BOTH -> "captured at both ends";
        };
    }

    /** A connection packet by packet, and the reasons of its verdict. */
    public List<String> details(ConnectionReport connection) {
        List<PacketReport> rows = connection.rows();
        int shown = connection.shown();
        return List.of(
                        "",
                        coloured.apply("@|bold Connection " + connection.number() + "|@: A is "
                                + connection.a() + ", B is " + connection.b() + "; "
                                + place(connection) + "."),
                        String.format(
                                "%7s %11s  %-12s %-" + SEGMENT + "s  %-12s  %s",
                                "packet",
                                "seconds",
                                "A",
                                "",
                                "B",
                                "what happens"))
                .appendAll(rows.take(shown).map(row -> row(row, connection)))
                .appendAll(
                        connection.omitted() == 0
                                ? List.empty()
                                : List.of("        ... " + connection.omitted()
                                        + " packets are not shown ..."))
                .appendAll(rows.drop(shown).map(row -> row(row, connection)))
                .appendAll(reasons(connection.verdict()));
    }

    private String row(PacketReport row, ConnectionReport connection) {
        boolean odd = connection.verdict().packet().contains(row.number())
                && connection.verdict().kind() != Kind.ACCEPTED;
        String line = String.format(
                Locale.ROOT,
                "%7d %11.6f  %-12s %s  %-12s  %s",
                row.number(),
                row.seconds(),
                row.a(),
                arrow(row),
                row.b(),
                words(row));
        return (odd ? coloured.apply("@|red " + line.stripTrailing() + "|@") : line)
                .stripTrailing();
    }

    private static String arrow(PacketReport row) {
        int room = SEGMENT - row.segment().length() - 3;
        String shaft = "-".repeat(Math.max(1, room));
        return row.fromA()
                ? row.segment() + " " + shaft + "> "
                : " <" + shaft + " " + row.segment();
    }

    private static String words(PacketReport row) {
        String rule = row.section().isEmpty() ? row.words() : row.section() + " " + row.words();
        return List.of(rule.strip())
                .appendAll(row.marks().map(Mark::words))
                .filter(words -> !words.isEmpty())
                .mkString("; ");
    }

    private List<String> reasons(VerdictReport verdict) {
        return switch (verdict.kind()) {
            case ACCEPTED -> List.empty();
            case INCOMPLETE ->
                List.of("", "Incomplete, so that nothing behind it is judged strictly:")
                        .appendAll(verdict.gaps().map(gap -> "  " + gap + "."));
            case REJECTED ->
                List.of(
                                "",
                                "Rejected: packet " + verdict.packet().get() + ": "
                                        + verdict.because()
                                        + (verdict.section().isEmpty()
                                                ? ""
                                                : " (" + verdict.section() + ")")
                                        + ".")
                        .appendAll(verdict.possible().flatMap(ExplanationText::possible));
        };
    }

    private static List<String> possible(Possible possible) {
        return List.of(
                "  Possible before it: " + possible.state() + ".",
                possible.nearest().isEmpty()
                        ? "    It sends nothing of the kind."
                        : "    The nearest that it might have sent: " + possible.nearest() + ": "
                                + possible.rule() + ".");
    }
}
