package io.synproof.properties.reality.explain.pair;

import io.synproof.model.rules.RuleProfile;
import io.synproof.properties.reality.capture.TcpPacket;
import io.synproof.properties.reality.judge.CaptureJudge;
import io.synproof.properties.reality.judge.ConnectionReport;
import io.synproof.properties.reality.judge.Vantage;
import io.synproof.properties.reality.judge.VerdictReport.Kind;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Iterator;
import java.util.function.Supplier;

/**
 * The judge of conversations that two files show, each captured at one end: A's file is judged at
 * A, B's at B, and the packets of the one are matched with those of the other.
 *
 * @param profiles the profiles to try, in order
 */
public record PairJudge(List<RuleProfile> profiles) {

    /**
     * The verdicts.
     *
     * @param pairs the connections of sockets that both files have
     * @param others how many connections are in one file alone
     */
    public record Result(List<PairReport> pairs, int others) {}

    /**
     * Judges two captures.
     *
     * @param one gives the packets of one file from the beginning, as often as it is asked
     * @param two the same of the other file
     */
    public Result judge(Supplier<Iterator<TcpPacket>> one, Supplier<Iterator<TcpPacket>> two) {
        Passings inOne = Passings.of(one.get());
        Passings inTwo = Passings.of(two.get());
        Ends ends = Ends.of(inOne, inTwo);
        List<ConnectionReport> fromOne = reports(one, inOne, ends, true);
        List<ConnectionReport> fromTwo = reports(two, inTwo, ends, false);
        List<PairReport> pairs = ends.opening()
                .flatMap(flow -> {
                    boolean oneAtA = ends.isOneAtA(flow);
                    return pairs(
                            flow,
                            oneAtA ? inOne : inTwo,
                            oneAtA ? inTwo : inOne,
                            of(oneAtA ? fromOne : fromTwo, flow),
                            of(oneAtA ? fromTwo : fromOne, flow));
                })
                .zipWithIndex()
                .map(pair -> pair._1.numbered(pair._2 + 1));
        return new Result(pairs, ends.inOneAlone());
    }

    /** The reports on the conversations of a file that both have, each judged at its end. */
    private List<ConnectionReport> reports(
            Supplier<Iterator<TcpPacket>> file, Passings packets, Ends ends, boolean isOne) {
        return List.of(Vantage.A, Vantage.B).flatMap(vantage -> {
            List<Flow> wanted =
                    ends.opening().filter(flow -> vantage(flow, packets, ends, isOne) == vantage);
            java.util.Set<Flow> both = wanted.appendAll(wanted.map(Flow::back)).toJavaSet();
            return wanted.isEmpty()
                    ? List.<ConnectionReport>empty()
                    : new CaptureJudge(profiles, Option.some(vantage))
                            .reports(() -> io.vavr.collection.Iterator.ofAll(
                                            (Iterable<TcpPacket>) file::get)
                                    .filter(packet -> both.contains(Flow.of(packet))));
        });
    }

    /** The end at which a file was captured, by the sender of the first packet in that file. */
    private static Vantage vantage(Flow flow, Passings packets, Ends ends, boolean isOne) {
        boolean atA = ends.isOneAtA(flow) == isOne;
        boolean opensHere = packets.opening(flow).equals(flow);
        return atA == opensHere ? Vantage.A : Vantage.B;
    }

    private static List<ConnectionReport> of(List<ConnectionReport> reports, Flow flow) {
        return reports.filter(report -> {
            Flow own = new Flow(report.a(), report.b());
            return own.equals(flow) || own.equals(flow.back());
        });
    }

    private static List<PairReport> pairs(
            Flow flow,
            Passings atA,
            Passings atB,
            List<ConnectionReport> reportsA,
            List<ConnectionReport> reportsB) {
        Matching.Result fromA = Matching.of(atA.of(flow), atB.of(flow));
        Matching.Result fromB = Matching.of(atB.of(flow.back()), atA.of(flow.back()));
        Transit ahead = Transit.of(fromA.differences(), fromB.differences());
        Transit behind = Transit.of(fromB.differences(), fromA.differences());
        Journey there = Journey.of(fromA, ahead, atA, atB, isLacking(reportsA));
        Journey back = Journey.of(fromB, behind, atB, atA, isLacking(reportsB));
        return Encounter.of(flow, atA, atB, there, back).matched(reportsA, reportsB);
    }

    private static boolean isLacking(List<ConnectionReport> reports) {
        return reports.exists(report -> report.verdict().kind() == Kind.INCOMPLETE);
    }
}
