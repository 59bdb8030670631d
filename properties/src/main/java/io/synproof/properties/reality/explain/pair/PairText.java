package io.synproof.properties.reality.explain.pair;

import io.synproof.properties.reality.explain.ExplanationText;
import io.synproof.properties.reality.explain.FileSummary;
import io.synproof.properties.reality.judge.ConnectionReport;
import io.synproof.properties.reality.judge.VerdictReport.Kind;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The text of an explanation of two captures.
 *
 * @param coloured turns colour markup into colours, or removes it
 */
public record PairText(UnaryOperator<String> coloured) {

    /** The summary of both files, each connection with its verdict and both ways. */
    public List<String> summary(PairExplanation explanation) {
        return List.of(head(explanation))
                .appendAll(asides(explanation.one()))
                .appendAll(asides(explanation.two()))
                .appendAll(others(explanation.others()))
                .append("")
                .appendAll(explanation.pairs().flatMap(this::lines));
    }

    private static List<String> asides(FileSummary file) {
        return file.asides()
                .map(aside -> file.name() + ": " + aside.substring(0, 1).toLowerCase(Locale.ROOT)
                        + aside.substring(1));
    }

    private static List<String> others(int conversations) {
        return switch (conversations) {
            case 0 -> List.empty();
            case 1 -> List.of("1 conversation is in one of the files alone, and is passed over.");
            default ->
                List.of(conversations
                        + " conversations are in one of the files alone, and are passed over.");
        };
    }

    private static String head(PairExplanation explanation) {
        int pairs = explanation.pairs().size();
        return explanation.one().name() + " and " + explanation.two().name() + ": " + pairs
                + " connection"
                + (pairs == 1 ? "" : "s") + " captured at both ends: "
                + List.of(Kind.values())
                        .map(kind -> explanation.count(kind) + " " + kind.word())
                        .mkString(", ")
                + ".";
    }

    private List<String> lines(PairReport pair) {
        return List.of(
                        String.format(
                                "%4d  %s > %s: %s",
                                pair.number(), pair.a(), pair.b(), verdict(pair.kind())),
                        "      at A " + byFile(pair.atA()) + "; at B " + byFile(pair.atB()))
                .appendAll(
                        pair.offence().isEmpty()
                                ? List.empty()
                                : List.of("      " + pair.offence()))
                .append("      A to B: " + pair.there().words())
                .append("      B to A: " + pair.back().words())
                .appendAll(pair.clocks().map(clocks -> "      " + clocks.words()));
    }

    private String verdict(Kind kind) {
        return switch (kind) {
            case ACCEPTED -> coloured.apply("@|green accepted|@");
            case INCOMPLETE -> coloured.apply("@|yellow incomplete|@");
            case REJECTED -> coloured.apply("@|red rejected|@");
        };
    }

    private static String byFile(Option<ConnectionReport> report) {
        return report.map(one -> one.verdict().kind().word()
                        + one.verdict()
                                .packet()
                                .map(packet -> " at packet " + packet)
                                .getOrElse(" by " + one.profile())
                        + ", " + one.ending())
                .getOrElse("not seen");
    }

    /** A connection packet by packet, and the reasons of its verdict. */
    public List<String> details(PairReport pair) {
        return new ExplanationText(coloured).details(pair.table());
    }
}
