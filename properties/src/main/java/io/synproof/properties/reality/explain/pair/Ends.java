package io.synproof.properties.reality.explain.pair;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ends at which two files were captured, for each pair of sockets: packets pass the place of
 * their sender first, whatever the clocks say.
 *
 * @param opening the conversations that both files have, each in the direction of its opening
 * @param oneAtA those of them at whose opening end the first file was captured
 * @param inOneAlone how many conversations are in one file alone
 */
record Ends(List<Flow> opening, java.util.Set<Flow> oneAtA, int inOneAlone) {

    static Ends of(Passings one, Passings two) {
        List<Flow> inOne = conversations(one);
        List<Flow> inTwo = conversations(two);
        List<Flow> both = inOne.filter(flow -> isIn(two, flow));
        List<Flow> opening = both.map(flow -> opening(flow, one, two));
        return new Ends(
                opening,
                opening.filter(flow -> isAtSender(flow, one, two)).toJavaSet(),
                inOne.size() + inTwo.size() - 2 * both.size());
    }

    private static List<Flow> conversations(Passings packets) {
        return List.ofAll(packets.flows().keySet())
                .filter(flow -> !flow.from().equals(flow.to()))
                .filter(flow -> packets.opening(flow).equals(flow));
    }

    private static boolean isIn(Passings packets, Flow flow) {
        return !packets.of(flow).isEmpty() || !packets.of(flow.back()).isEmpty();
    }

    /** The direction of the first SYN; where the files differ, that of its sender's file. */
    private static Flow opening(Flow flow, Passings one, Passings two) {
        Flow other = two.opening(flow);
        return other.equals(flow) || isAtSender(flow, one, two) ? flow : other;
    }

    boolean isOneAtA(Flow flow) {
        return oneAtA.contains(flow);
    }

    /**
     * Whether file one was captured at the sender of a flow. The time from one file to two, there
     * and back, has the clocks' difference twice with opposite signs: what is left is the delay.
     * Where both have packets of one direction alone, hops tell it, or else the clocks are trusted.
     */
    private static boolean isAtSender(Flow flow, Passings one, Passings two) {
        List<Long> there = differences(one.of(flow), two.of(flow));
        List<Long> back = differences(one.of(flow.back()), two.of(flow.back()));
        if (!there.isEmpty() && !back.isEmpty()) {
            return median(there) - median(back) >= 0;
        }
        int hopsOne = one.of(flow).stream().mapToInt(Passing::hops).max().orElse(0);
        int hopsTwo = two.of(flow).stream().mapToInt(Passing::hops).max().orElse(0);
        if (hopsOne != hopsTwo) {
            return hopsOne > hopsTwo;
        }
        if (!there.isEmpty() || !back.isEmpty()) {
            return there.isEmpty() ? median(back) <= 0 : median(there) >= 0;
        }
        return one.of(flow).size() >= two.of(flow).size()
                && one.of(flow.back()).size() <= two.of(flow.back()).size();
    }

    private static long median(List<Long> differences) {
        return differences.sorted().get(differences.size() / 2);
    }

    /** The differences between the first times that both files have a packet. */
    private static List<Long> differences(
            java.util.List<Passing> one, java.util.List<Passing> two) {
        Map<Passing.Identity, Long> there = first(two);
        return List.ofAll(first(one).entrySet())
                .flatMap(packet -> Option.of(there.get(packet.getKey()))
                        .map(later -> later - packet.getValue()));
    }

    private static Map<Passing.Identity, Long> first(java.util.List<Passing> packets) {
        Map<Passing.Identity, Long> first = new LinkedHashMap<>();
        packets.forEach(packet -> first.putIfAbsent(packet.identity(), packet.nanos()));
        return first;
    }
}
