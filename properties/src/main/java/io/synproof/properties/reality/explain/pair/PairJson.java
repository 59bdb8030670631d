package io.synproof.properties.reality.explain.pair;

import io.synproof.properties.reality.capture.CutOff;
import io.synproof.properties.reality.explain.ExplanationJson;
import io.synproof.properties.reality.explain.FileSummary;
import io.synproof.properties.reality.explain.TableRow;
import io.synproof.properties.reality.explain.TimeWords;
import io.synproof.properties.reality.judge.Mark;
import io.synproof.properties.reality.judge.VerdictReport.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An explanation of two captures in the fields of the JSON output.
 *
 * @param files the names of both files
 * @param captures both files
 * @param accepted how many connections are accepted
 * @param incomplete how many are incomplete
 * @param rejected how many are rejected
 * @param inOneAlone how many conversations are in one file alone
 * @param connections the connections
 */
public record PairJson(
        List<String> files,
        List<Capture> captures,
        int accepted,
        int incomplete,
        int rejected,
        int inOneAlone,
        List<Pair> connections) {

    /** A file; see {@link FileSummary}. */
    public record Capture(
            String file,
            long segments,
            Map<String, Long> passedOver,
            long dropped,
            @Nullable Long cutOff) {}

    /** A connection; see {@link PairReport}. */
    public record Pair(
            int number,
            String a,
            String b,
            String verdict,
            @Nullable String unsent,
            ExplanationJson.@Nullable Connection atA,
            ExplanationJson.@Nullable Connection atB,
            Path aToB,
            Path bToA,
            @Nullable Clock clock,
            List<Row> rows) {}

    /** A way; see {@link PathReport}. */
    public record Path(
            int sent,
            int lost,
            int duplicated,
            int overtaken,
            int inOtherPieces,
            int beyondTheOtherFile,
            int damaged,
            int missingAtTheSender,
            int sentByNobody,
            List<Double> delay) {}

    /** By how many seconds the clock of B is ahead: at least, by the best guess, and at most. */
    public record Clock(double least, double ahead, double most) {}

    /** A packet; see {@link TableRow}. */
    public record Row(
            String numbers,
            double seconds,
            String from,
            String segment,
            String a,
            String b,
            String rule,
            String way,
            List<String> marks,
            List<String> remarks) {}

    /** The fields of an explanation. */
    public static PairJson of(PairExplanation explanation) {
        return new PairJson(
                List.of(explanation.one().name(), explanation.two().name()),
                List.of(capture(explanation.one()), capture(explanation.two())),
                explanation.count(Kind.ACCEPTED),
                explanation.count(Kind.INCOMPLETE),
                explanation.count(Kind.REJECTED),
                explanation.others(),
                explanation.pairs().map(PairJson::pair).asJava());
    }

    private static Capture capture(FileSummary file) {
        return new Capture(
                file.name(),
                file.counts().tcp(),
                ExplanationJson.passedOver(file.counts()),
                file.counts().dropped(),
                file.cutOff().map(CutOff::offset).getOrNull());
    }

    private static Pair pair(PairReport pair) {
        return new Pair(
                pair.number(),
                pair.a().toString(),
                pair.b().toString(),
                pair.kind().word(),
                pair.offence().isEmpty() ? null : pair.offence(),
                pair.atA().map(ExplanationJson::connection).getOrNull(),
                pair.atB().map(ExplanationJson::connection).getOrNull(),
                path(pair.there()),
                path(pair.back()),
                pair.clocks().map(PairJson::clock).getOrNull(),
                pair.table().rows().map(PairJson::row).asJava());
    }

    private static Path path(PathReport path) {
        return new Path(
                path.sent(),
                path.lost(),
                path.duplicated(),
                path.overtaken(),
                path.inPieces(),
                path.notCovered(),
                path.damaged(),
                path.missing(),
                path.unsent(),
                path.delays().asJava());
    }

    private static Clock clock(Clocks clocks) {
        return new Clock(
                TimeWords.seconds(clocks.least()),
                TimeWords.seconds(clocks.ahead()),
                TimeWords.seconds(clocks.most()));
    }

    private static Row row(TableRow row) {
        return new Row(
                row.number(),
                row.seconds(),
                row.fromA() ? "a" : "b",
                row.segment(),
                row.a(),
                row.b(),
                row.rule(),
                row.way().name().toLowerCase(Locale.ROOT),
                row.marks().map(Mark::words).asJava(),
                row.remarks().asJava());
    }
}
