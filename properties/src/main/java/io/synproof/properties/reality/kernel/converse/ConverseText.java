package io.synproof.properties.reality.kernel.converse;

import io.synproof.model.endpoint.State;
import io.synproof.properties.reality.kernel.Machine;
import io.synproof.properties.reality.kernel.Namespace;
import io.synproof.properties.reality.kernel.Seen;
import io.synproof.properties.reality.kernel.Settings;
import io.vavr.collection.List;
import java.util.Locale;

/** The report of many conversations as lines of text. */
public final class ConverseText {
    private static final int WIDEST = 100;

    private ConverseText() {}

    /** The lines. */
    public static List<String> lines(ConverseReport report) {
        return head(report)
                .append("")
                .appendAll(coverage(report))
                .append("")
                .appendAll(known(report))
                .append("")
                .appendAll(differences(report));
    }

    private static List<String> head(ConverseReport report) {
        ConverseReport.Extent extent = report.extent();
        return List.of(
                        Machine.kernel() + " against the profile "
                                + report.plan().profile() + ", seed "
                                + report.plan().seed(),
                        String.format(
                                Locale.ROOT,
                                "%,d conversations in %.1f s, half of them of %d segments or more"
                                        + "%s%s",
                                extent.played(),
                                extent.seconds(),
                                extent.median(),
                                extent.slow() == 0
                                        ? ""
                                        : String.format(
                                                Locale.ROOT,
                                                "; %,d too slow to be judged",
                                                extent.slow()),
                                extent.interrupted() ? "; interrupted" : ""))
                .appendAll(lacking());
    }

    private static List<String> lacking() {
        List<String> lacking = Namespace.lacking(Settings.PLAIN);
        return lacking.isEmpty()
                ? lacking
                : List.of("Settings that this kernel does not have: " + lacking.mkString(", "));
    }

    private static List<String> coverage(ConverseReport report) {
        List<String> states = List.of(State.values()).map(ConverseText::abbreviated);
        String head = row("conversations in which", states);
        return List.of(head)
                .appendAll(SegmentClass.ALL.map(kind -> row(
                        kind.toString(),
                        List.of(State.values())
                                .map(state -> String.format(
                                        Locale.ROOT, "%,d", report.met(state, kind))))));
    }

    private static String row(String name, List<String> cells) {
        return String.format(Locale.ROOT, "%-22s", name)
                + cells.map(cell -> String.format(Locale.ROOT, "%7s", cell)).mkString();
    }

    /** The state in at most six letters. */
    static String abbreviated(State state) {
        return switch (state) {
            case CLOSED -> "CLOSED";
            case LISTEN -> "LISTEN";
            case SYN_SENT -> "SYN-S";
            case SYN_RECEIVED -> "SYN-R";
            case ESTABLISHED -> "ESTAB";
            case FIN_WAIT_1 -> "FIN-W1";
            case FIN_WAIT_2 -> "FIN-W2";
            case CLOSE_WAIT -> "CLO-W";
            case CLOSING -> "CLOSNG";
            case LAST_ACK -> "L-ACK";
            case TIME_WAIT -> "TIME-W";
        };
    }

    private static List<String> known(ConverseReport report) {
        if (report.known().isEmpty()) {
            return List.of("No explained difference was met.");
        }
        return List.of("Explained differences (docs/kernel.md), and how many conversations needed"
                        + " them:")
                .appendAll(List.ofAll(report.known())
                        .map(entry -> String.format(
                                Locale.ROOT,
                                "  %,7d  %-28s %s",
                                entry._2,
                                entry._1.key(),
                                entry._1.meaning())));
    }

    private static List<String> differences(ConverseReport report) {
        if (report.isExplained() && !report.isDecided()) {
            return List.of(String.format(
                    Locale.ROOT,
                    "Undecided: no unexplained difference, but only %,d of %,d conversations could"
                            + " be judged.",
                    report.extent().judged(),
                    report.extent().played()));
        }
        if (report.isExplained()) {
            return List.of("No unexplained difference.");
        }
        return List.of(String.format(
                        Locale.ROOT,
                        "Unexplained differences, %,d in kind:",
                        report.differences().length()))
                .appendAll(report.differences().flatMap(ConverseText::difference));
    }

    private static List<String> difference(Tally.Difference difference) {
        Played example = difference.example();
        return List.of(
                        "",
                        String.format(
                                Locale.ROOT,
                                "%s (%,d conversations)",
                                difference.kind(),
                                difference.count()))
                .appendAll(
                        difference.shrinking() == Shrinking.DONE
                                ? List.empty()
                                : List.of("  (" + difference.shrinking().words() + ")"))
                .append("  "
                        + (example.schedule().listens() ? "the kernel listens" : "no listener"))
                .appendAll(example.exchanges().flatMap(ConverseText::exchange))
                .appendAll(
                        example.exchanges().lastOption().toList().flatMap(ConverseText::allowed));
    }

    private static List<String> exchange(Exchange exchange) {
        String move = exchange.happening() instanceof Happening.Arrival(var segment)
                ? "< " + segment
                : exchange.move().toString();
        return List.of(String.format(Locale.ROOT, "  %-12s %s", exchange.before(), move))
                .appendAll(exchange.sent().map(ConverseText::sent));
    }

    private static String sent(Seen seen) {
        return " ".repeat(15) + "> " + seen.segment().saying(seen.window());
    }

    /** What the model allows in the place of the last answer. */
    private static List<String> allowed(Exchange last) {
        return last.judgement()
                .expected()
                .map(expected -> "  the model, in "
                        + expected.before().state() + ", "
                        + (expected.effect().sent().isEmpty()
                                ? "sends nothing"
                                : "sends " + expected.effect().sent().mkString(" "))
                        + " and goes to "
                        + expected.effect().after().state() + ": "
                        + expected.effect().clauses().mkString("; "))
                .map(line -> line.length() > 3 * WIDEST ? line.substring(0, 3 * WIDEST) : line);
    }
}
