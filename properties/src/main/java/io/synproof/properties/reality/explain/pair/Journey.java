package io.synproof.properties.reality.explain.pair;

import io.synproof.properties.reality.explain.pair.Passage.Manner;
import io.synproof.properties.reality.explain.pair.Stray.Excuse;
import io.synproof.properties.reality.judge.ConnectionReport;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;

/**
 * One direction of a conversation from its sender to its receiver.
 *
 * @param passages the packets sent, in order
 * @param strays those that arrive and were not sent, in order
 * @param overtaken how many packets sent later arrive before one, by its number at the sender, if
 *     there are any
 */
record Journey(List<Passage> passages, List<Stray> strays, Map<Long, Integer> overtaken) {
    private static final int ID_HOLE = 64;
    private static final int IDS = 0x1_0000;
    private static final String UNCOVERED = "sent when the other file does not cover";

    /**
     * The journey of a direction.
     *
     * @param matched its packets
     * @param transit the differences in time that they may have
     * @param sender the file of the sender
     * @param receiver that of the receiver
     * @param lacking whether the sender's file lacks packets of this conversation
     */
    static Journey of(
            Matching.Result matched,
            Transit transit,
            Passings sender,
            Passings receiver,
            boolean lacking) {
        List<Passage> passages = matched.passages().stream()
                .map(passage -> covered(passage, receiver, transit))
                .toList();
        Set<Passing.Identity> uncovered = new HashSet<>();
        List<Stray> strays = new ArrayList<>();
        for (Passing arrival : matched.strays()) {
            Stray stray = uncovered.contains(arrival.identity())
                    ? new Stray(arrival, Excuse.NOT_COVERED, "again, " + UNCOVERED)
                    : stray(arrival, passages, sender, transit, lacking);
            strays.add(stray);
            if (stray.excuse() == Excuse.NOT_COVERED) {
                uncovered.add(arrival.identity());
            }
        }
        return new Journey(passages, List.copyOf(strays), overtaken(passages));
    }

    private static Passage covered(Passage passage, Passings receiver, Transit transit) {
        return passage.manner() == Manner.LOST
                        && !transit.arrivesWithin(receiver, passage.sent().nanos())
                ? new Passage(passage.sent(), List.of(), Manner.NOT_COVERED, passage.sure())
                : passage;
    }

    private static Stray stray(
            Passing arrival,
            List<Passage> passages,
            Passings sender,
            Transit transit,
            boolean lacking) {
        if (arrival.damaged()) {
            return new Stray(arrival, Excuse.DAMAGED, "damaged on the way: its checksum is wrong");
        }
        if (!transit.isSentWithin(sender, arrival.nanos())) {
            return new Stray(arrival, Excuse.NOT_COVERED, UNCOVERED);
        }
        if (lacking || isInHole(arrival, passages)) {
            return new Stray(
                    arrival, Excuse.GAP, "not in the sender's file, which lacks packets there");
        }
        return passages.stream()
                .filter(passage ->
                        passage.isLost() && passage.sent().header().isNearly(arrival.header()))
                .findFirst()
                .map(passage -> new Stray(
                        arrival,
                        Excuse.NONE,
                        "arrives changed: " + difference(passage.sent(), arrival)))
                .orElseGet(() -> new Stray(arrival, Excuse.NONE, "arrives, and nobody sent it"));
    }

    private static String difference(Passing sent, Passing arrival) {
        return sent.header().window() == arrival.header().window()
                ? "packet " + sent.number() + " was sent with other timestamps or flags"
                : "packet " + sent.number() + " was sent with a window of "
                        + sent.header().window() + ", not " + arrival.header().window()
                        + " (not scaled)";
    }

    /** Whether the numbers of IP at the sender leave out that of a packet between neighbours. */
    private static boolean isInHole(Passing arrival, List<Passage> passages) {
        if (arrival.id() <= 0) {
            return false;
        }
        for (int i = 1; i < passages.size(); i++) {
            int before = passages.get(i - 1).sent().id();
            int hole = distance(before, passages.get(i).sent().id());
            int into = distance(before, arrival.id());
            if (hole <= ID_HOLE && into > 0 && into < hole) {
                return true;
            }
        }
        return false;
    }

    private static int distance(int from, int to) {
        return Math.floorMod(to - from, IDS);
    }

    private static Map<Long, Integer> overtaken(List<Passage> passages) {
        Map<Long, Integer> overtaken = new HashMap<>();
        NavigableSet<Long> later = new TreeSet<>();
        for (Passage passage : passages.reversed()) {
            if (!passage.isWhole()) {
                continue;
            }
            long arrival = passage.arrivals().getFirst().number();
            int before = later.headSet(arrival).size();
            if (before > 0) {
                overtaken.put(passage.sent().number(), before);
            }
            later.add(arrival);
        }
        return Map.copyOf(overtaken);
    }

    /**
     * The part of it that is of one connection.
     *
     * @param atSender the report on it by the sender's file
     * @param atReceiver that by the receiver's
     */
    Journey within(Option<ConnectionReport> atSender, Option<ConnectionReport> atReceiver) {
        LongPredicate sent = span(atSender);
        LongPredicate got = span(atReceiver);
        return new Journey(
                passages.stream()
                        .filter(passage -> sent.test(passage.sent().number()))
                        .toList(),
                strays.stream()
                        .filter(stray -> got.test(stray.arrival().number()))
                        .toList(),
                overtaken);
    }

    /** The numbers from the first packet of a connection to its last. */
    private static LongPredicate span(Option<ConnectionReport> report) {
        long first = report.map(one -> one.rows().head().number()).getOrElse(1L);
        long last = report.map(one -> one.rows().last().number()).getOrElse(0L);
        return number -> number >= first && number <= last;
    }

    /** How many packets were sent, or arrive without that. */
    long packets() {
        return (long) passages.size() + strays.size();
    }

    /** How many packets were overtaken. */
    int overtakings() {
        return (int) passages.stream()
                .filter(passage -> overtaken.containsKey(passage.sent().number()))
                .count();
    }
}
