package io.synproof.properties.reality.explain;

import io.synproof.properties.reality.judge.ConnectionReport;
import io.synproof.properties.reality.judge.VerdictReport;
import io.synproof.properties.reality.judge.VerdictReport.Kind;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The text of an explanation: a summary of the file, and its connections packet by packet.
 *
 * @param coloured turns colour markup into colours, or removes it
 */
public record ExplanationText(UnaryOperator<String> coloured) {

    /** The summary of a file, its connections with a line or two each. */
    public List<String> summary(Explanation explanation) {
        return head(explanation)
                .append("")
                .appendAll(explanation.connections().flatMap(this::line));
    }

    /** What is to be said of a file as a whole. */
    public List<String> head(Explanation explanation) {
        return List.of(counts(explanation)).appendAll(asides(explanation));
    }

    private static String counts(Explanation explanation) {
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
        return new FileSummary(explanation.name(), explanation.counts(), explanation.cutOff())
                .asides()
                .appendAll(Option.when(
                        explanation.connections().isEmpty()
                                && explanation.filter().isSet(),
                        () -> "Nothing in it fits " + explanation.filter().words() + "."));
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
        String second = "      " + ConversationTable.place(connection) + "; " + connection.ending()
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

    /** A connection packet by packet, and the reasons of its verdict. */
    public List<String> details(ConnectionReport connection) {
        return details(ConversationTable.of(connection));
    }

    /** A table of packets, and the reasons of a verdict. */
    public List<String> details(ConversationTable table) {
        return TableText.of(table, coloured).lines();
    }
}
