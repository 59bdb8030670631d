package io.synproof.properties.reality.explain;

import io.synproof.properties.reality.capture.CaptureCounts;
import io.synproof.properties.reality.judge.ConnectionReport;
import io.synproof.properties.reality.judge.Mark;
import io.synproof.properties.reality.judge.PacketReport;
import io.synproof.properties.reality.judge.VerdictReport;
import io.synproof.properties.reality.judge.VerdictReport.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An explanation in the fields of the JSON output.
 *
 * @param file the name of the file
 * @param segments how many segments of TCP it has
 * @param passedOver how many other packets, by reason
 * @param dropped how many more the capturing host dropped, by what the file says
 * @param cutOff where the file breaks off, in octets; null if it does not
 * @param accepted how many connections are accepted
 * @param incomplete how many are incomplete
 * @param rejected how many are rejected
 * @param connections the connections
 */
public record ExplanationJson(
        String file,
        long segments,
        Map<String, Long> passedOver,
        long dropped,
        @Nullable Long cutOff,
        int accepted,
        int incomplete,
        int rejected,
        List<Connection> connections) {

    /** A connection; see {@link ConnectionReport}. */
    public record Connection(
            int number,
            String a,
            String b,
            String capturedAt,
            String profile,
            long packets,
            double seconds,
            String verdict,
            @Nullable Long packet,
            @Nullable String because,
            @Nullable String section,
            List<VerdictReport.Possible> possible,
            List<String> gaps,
            String ending,
            List<String> oddities,
            long omitted,
            List<Packet> rows) {}

    /** A packet; see {@link PacketReport}. */
    public record Packet(
            long number,
            double seconds,
            String from,
            String segment,
            String a,
            String b,
            String section,
            String words,
            List<String> marks) {}

    /** The fields of an explanation. */
    public static ExplanationJson of(Explanation explanation) {
        return new ExplanationJson(
                explanation.name(),
                explanation.counts().tcp(),
                passedOver(explanation.counts()),
                explanation.counts().dropped(),
                explanation.cutOff().map(cut -> cut.offset()).getOrNull(),
                explanation.count(Kind.ACCEPTED),
                explanation.count(Kind.INCOMPLETE),
                explanation.count(Kind.REJECTED),
                explanation.connections().map(ExplanationJson::connection).asJava());
    }

    /** The packets passed over, by reason. */
    public static Map<String, Long> passedOver(CaptureCounts counts) {
        Map<String, Long> passedOver = new LinkedHashMap<>();
        counts.passedOver().forEach(other -> passedOver.put(other._1.words(), other._2));
        return passedOver;
    }

    /** The fields of a connection. */
    public static Connection connection(ConnectionReport report) {
        VerdictReport verdict = report.verdict();
        return new Connection(
                report.number(),
                report.a().toString(),
                report.b().toString(),
                report.vantage().name().toLowerCase(Locale.ROOT),
                report.profile(),
                report.packets(),
                report.seconds(),
                verdict.kind().word(),
                verdict.packet().getOrNull(),
                unlessEmpty(verdict.because()),
                unlessEmpty(verdict.section()),
                verdict.possible().asJava(),
                verdict.gaps().asJava(),
                report.ending(),
                report.oddities().asJava(),
                report.omitted(),
                report.rows().map(ExplanationJson::packet).asJava());
    }

    private static @Nullable String unlessEmpty(String words) {
        return words.isEmpty() ? null : words;
    }

    private static Packet packet(PacketReport report) {
        return new Packet(
                report.number(),
                report.seconds(),
                report.fromA() ? "a" : "b",
                report.segment(),
                report.a(),
                report.b(),
                report.section(),
                report.words(),
                report.marks().map(Mark::words).asJava());
    }
}
