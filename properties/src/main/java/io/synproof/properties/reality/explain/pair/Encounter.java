package io.synproof.properties.reality.explain.pair;

import io.synproof.properties.reality.explain.ConversationTable;
import io.synproof.properties.reality.explain.Reasons;
import io.synproof.properties.reality.explain.pair.Stray.Excuse;
import io.synproof.properties.reality.judge.ConnectionReport;
import io.synproof.properties.reality.judge.PacketReport;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;

/**
 * The connections of two sockets, which both files have.
 *
 * @param flow the direction of their opening
 * @param there the way from A to B
 * @param back the way from B to A
 * @param timesA the times of the packets in the file at A, by their numbers
 * @param timesB those in the file at B
 */
record Encounter(
        Flow flow,
        JourneyIndex there,
        JourneyIndex back,
        Map<Long, Long> timesA,
        Map<Long, Long> timesB) {

    static Encounter of(Flow flow, Passings atA, Passings atB, Journey there, Journey back) {
        return new Encounter(
                flow,
                JourneyIndex.of(there, true),
                JourneyIndex.of(back, false),
                times(atA, flow),
                times(atB, flow));
    }

    private static Map<Long, Long> times(Passings packets, Flow flow) {
        Map<Long, Long> times = new HashMap<>();
        packets.of(flow).forEach(packet -> times.put(packet.number(), packet.nanos()));
        packets.of(flow.back()).forEach(packet -> times.put(packet.number(), packet.nanos()));
        return times;
    }

    /** The reports of both files on the same connections, put together. */
    List<PairReport> matched(List<ConnectionReport> atA, List<ConnectionReport> atB) {
        Map<Long, Integer> ofB = new HashMap<>();
        atB.zipWithIndex()
                .forEach(report ->
                        report._1.rows().forEach(row -> ofB.put(row.number(), report._2)));
        List<Option<Integer>> partners = atA.map(report -> partner(report, ofB));
        List<PairReport> ofBoth =
                atA.zip(partners).map(pair -> report(Option.some(pair._1), pair._2.map(atB::get)));
        List<PairReport> ofBAlone = atB.zipWithIndex()
                .filter(report -> !partners.contains(Option.some(report._2)))
                .map(report -> report(Option.none(), Option.some(report._1)));
        return ofBoth.appendAll(ofBAlone);
    }

    /** The connection at B that has the most packets of one at A. */
    private Option<Integer> partner(ConnectionReport report, Map<Long, Integer> ofB) {
        boolean turned = !report.a().equals(flow.from());
        return report.rows()
                .flatMap(row -> counterpart(row, row.fromA() != turned))
                .flatMap(number -> Option.of(ofB.get(number)))
                .groupBy(index -> index)
                .maxBy(group -> group._2.size())
                .map(group -> group._1);
    }

    private List<Long> counterpart(PacketReport row, boolean fromA) {
        if (fromA) {
            return there.passage(row.number())
                    .toList()
                    .flatMap(Passage::arrivals)
                    .map(Passing::number);
        }
        return back.originOf(row.number()).toList();
    }

    private PairReport report(Option<ConnectionReport> atA, Option<ConnectionReport> atB) {
        Journey ahead = there.journey().within(atA, atB);
        Journey behind = back.journey().within(atB, atA);
        Option<Clocks> clocks = Clocks.of(ahead.passages(), behind.passages());
        long difference = clocks.map(Clocks::ahead).getOrElse(0L);
        String offence = offence(ahead, "B").orElse(() -> offence(behind, "A")).getOrElse("");
        PairTable table = new PairTable(
                FileView.of(atA, flow, true, timesA),
                FileView.of(atB, flow, false, timesB),
                there,
                back,
                difference,
                ahead.packets() + behind.packets());
        return new PairReport(
                0,
                flow.from(),
                flow.to(),
                atA,
                atB,
                offence,
                clocks,
                PathReport.of(ahead, difference, clocks.isDefined()),
                PathReport.of(behind, -difference, clocks.isDefined()),
                new ConversationTable(
                        "A is " + flow.from() + ", B is " + flow.to()
                                + "; numbers of packets are those at A and at B.",
                        table.stretches(),
                        0,
                        reasons(atA, atB, offence)));
    }

    private static Option<String> offence(Journey journey, String end) {
        return Option.ofOptional(journey.strays().stream()
                .filter(stray -> stray.excuse() == Excuse.NONE)
                .findFirst()
                .map(stray -> "packet " + stray.arrival().number() + " of the file at " + end + " "
                        + stray.words()));
    }

    private static List<String> reasons(
            Option<ConnectionReport> atA, Option<ConnectionReport> atB, String offence) {
        List<String> unsent =
                offence.isEmpty() ? List.empty() : List.of("Rejected: " + offence + ".");
        return unsent.appendAll(atA.toList().flatMap(report -> reasons(report, "A")))
                .appendAll(atB.toList().flatMap(report -> reasons(report, "B")));
    }

    private static List<String> reasons(ConnectionReport report, String end) {
        List<String> lines = Reasons.lines(report.verdict());
        return lines.isEmpty() ? lines : lines.prepend("By the file captured at " + end + ":");
    }
}
