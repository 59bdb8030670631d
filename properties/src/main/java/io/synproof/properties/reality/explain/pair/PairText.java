package io.synproof.properties.reality.explain.pair;

import io.synproof.properties.reality.explain.ExplanationText;
import io.synproof.properties.reality.judge.ConnectionReport;
import io.synproof.properties.reality.judge.VerdictReport.Kind;
import io.vavr.collection.List;
import io.vavr.control.Option;
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
                .appendAll(
                        explanation.others() == 0
                                ? List.empty()
                                : List.of(explanation.others()
                                        + " conversations are in one of the files alone, and"
                                        + " are passed over."))
                .append("")
                .appendAll(explanation.pairs().flatMap(this::lines));
    }

    private static String head(PairExplanation explanation) {
        int pairs = explanation.pairs().size();
        return explanation.one() + " and " + explanation.two() + ": " + pairs + " connection"
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
