package io.synproof.properties.reality.judge;

import io.synproof.model.rules.RuleProfile;
import io.synproof.properties.reality.capture.TcpPacket;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.util.Iterator;
import java.util.function.Supplier;

/**
 * The judge of all conversations of a capture. A conversation that one profile rejects is read
 * again under the next.
 *
 * @param profiles the profiles to try, in order; not empty
 * @param vantage where the conversations were captured, if the user says it
 */
public record CaptureJudge(List<RuleProfile> profiles, Option<Vantage> vantage) {
    /** The order in which profiles are tried: the standard, and what differs from it. */
    public static final List<RuleProfile> ALL = List.of(
            RuleProfile.RFC9293, RuleProfile.LINUX, RuleProfile.RFC9293_INTENT, RuleProfile.RFC793);

    /**
     * The reports on the connections of a capture, in the order of their first packets.
     *
     * @param capture gives its packets from the beginning, as often as it is asked
     */
    public List<ConnectionReport> reports(Supplier<Iterator<TcpPacket>> capture) {
        return judge(capture).map(ReportWriter::report);
    }

    /**
     * The connections of a capture, each with its verdict, in the order of their first packets.
     *
     * @param capture gives its packets from the beginning, as often as it is asked
     */
    List<JudgedConnection> judge(Supplier<Iterator<TcpPacket>> capture) {
        Map<SocketPair, Pass.Result> best = LinkedHashMap.empty();
        for (Reading reading : Reading.values()) {
            for (RuleProfile profile : profiles) {
                best = read(capture, best, profile, reading);
            }
        }
        return numbered(best.values().toList());
    }

    private Map<SocketPair, Pass.Result> read(
            Supplier<Iterator<TcpPacket>> capture,
            Map<SocketPair, Pass.Result> best,
            RuleProfile profile,
            Reading reading) {
        boolean first = best.isEmpty() && reading == Reading.PLAIN;
        Map<SocketPair, Pass.Result> open = best.filterValues(reading::isAsked);
        if (!first && open.isEmpty()) {
            return best;
        }
        Pass pass = new Pass(profile, vantage, reading, pair -> first || open.containsKey(pair));
        capture.get().forEachRemaining(pass::see);
        return pass.results()
                .foldLeft(
                        best,
                        (map, result) -> map.put(
                                result.pair(),
                                map.get(result.pair())
                                        .map(before -> reading.better(before, result))
                                        .getOrElse(result)));
    }

    private static List<JudgedConnection> numbered(List<Pass.Result> results) {
        return results.flatMap(result -> result.incarnations()
                        .map(course -> new JudgedConnection(
                                0,
                                result.a(),
                                result.pair().other(result.a()),
                                result.vantage(),
                                result.profile(),
                                course,
                                course.verdict())))
                .sortBy(connection ->
                        connection.course().commentary().first().head().packet().number())
                .zipWithIndex()
                .map(pair -> new JudgedConnection(
                        pair._2 + 1,
                        pair._1.a(),
                        pair._1.b(),
                        pair._1.vantage(),
                        pair._1.profile(),
                        pair._1.course(),
                        pair._1.verdict()));
    }
}
