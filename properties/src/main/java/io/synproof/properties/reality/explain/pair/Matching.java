package io.synproof.properties.reality.explain.pair;

import io.synproof.properties.reality.explain.pair.Passage.Manner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The packets of one direction at its sender matched with those at its receiver: by all their
 * fields and the identification of IP; without that, where it is always 0 or a network changes it;
 * then by their octets alone.
 *
 * <p>Of packets that are equal, those are matched whose distance in time is the most usual.
 */
final class Matching {
    private final List<Passing> sent;
    private final List<Passing> got;
    private final List<Long> differences;
    private final long usual;
    private final IdentityHashMap<Passing, List<Passing>> arrivals = new IdentityHashMap<>();
    private final IdentityHashMap<Passing, Manner> manners = new IdentityHashMap<>();
    private final IdentityHashMap<Passing, Passing> origins = new IdentityHashMap<>();

    /**
     * The packets of both sides, matched.
     *
     * @param passages those sent, in order
     * @param strays those that arrive and were not sent, in order
     * @param differences those in time between both captures of packets like no other, in order
     */
    record Result(List<Passage> passages, List<Passing> strays, List<Long> differences) {}

    private Matching(List<Passing> sent, List<Passing> got) {
        this.sent = sent;
        this.got = got;
        this.differences = differences(sent, got);
        this.usual = differences.isEmpty() ? 0 : differences.get(differences.size() / 2);
    }

    /** Matches the packets at the sender with those at the receiver. */
    static Result of(List<Passing> sent, List<Passing> got) {
        return new Matching(sent, got).result();
    }

    /** The differences to the first arrival of those that are like no other. */
    private static List<Long> differences(List<Passing> sent, List<Passing> got) {
        Map<Passing.Identity, List<Passing>> there = grouped(got, Passing::identity);
        return grouped(sent, Passing::identity).entrySet().stream()
                .filter(one -> one.getValue().size() == 1)
                .flatMap(one -> there.getOrDefault(one.getKey(), List.of()).stream()
                        .limit(1)
                        .map(first -> first.nanos() - one.getValue().getFirst().nanos()))
                .sorted()
                .toList();
    }

    private static <K> Map<K, List<Passing>> grouped(
            List<Passing> packets, Function<Passing, K> key) {
        return packets.stream()
                .collect(Collectors.groupingBy(key, HashMap::new, Collectors.toList()));
    }

    private Result result() {
        match(Passing::identity, _ -> true);
        boolean identified = manners.keySet().stream().anyMatch(packet -> packet.id() > 0);
        duplicates();
        match(Passing::header, packet -> !identified || packet.id() <= 0);
        pieces();
        List<Passage> passages =
                identified ? passages(Passing::identity) : passages(Passing::header);
        List<Passing> strays =
                got.stream().filter(packet -> !origins.containsKey(packet)).toList();
        return new Result(passages, strays, differences);
    }

    private <K> List<Passage> passages(Function<Passing, K> key) {
        Map<K, List<Passing>> alike = grouped(sent, key);
        return sent.stream()
                .map(packet -> new Passage(
                        packet,
                        List.copyOf(arrivals.getOrDefault(packet, List.of())),
                        manners.getOrDefault(packet, Manner.LOST),
                        alike.getOrDefault(key.apply(packet), List.of()).size() == 1))
                .toList();
    }

    private List<Passing> unmatchedSent() {
        return sent.stream().filter(packet -> !manners.containsKey(packet)).toList();
    }

    private List<Passing> unmatchedGot() {
        return got.stream().filter(packet -> !origins.containsKey(packet)).toList();
    }

    private <K> void match(Function<Passing, K> key, Predicate<Passing> counts) {
        Map<K, List<Passing>> there =
                grouped(unmatchedGot().stream().filter(counts).toList(), key);
        grouped(unmatchedSent().stream().filter(counts).toList(), key)
                .forEach((same, ours) ->
                        assign(new ArrayList<>(ours), there.getOrDefault(same, List.of())));
    }

    /** Matches equal packets, each arrival with that which is the nearest to the usual time. */
    private void assign(List<Passing> ours, List<Passing> theirs) {
        for (Passing arrival : theirs) {
            nearest(ours, arrival).ifPresent(origin -> {
                ours.remove(origin);
                link(origin, arrival, Manner.WHOLE);
            });
        }
    }

    private Optional<Passing> nearest(List<Passing> ours, Passing arrival) {
        return ours.stream()
                .min(Comparator.comparingLong(
                        one -> Math.abs(arrival.nanos() - one.nanos() - usual)));
    }

    private void link(Passing origin, Passing arrival, Manner manner) {
        arrivals.computeIfAbsent(origin, _ -> new ArrayList<>()).add(arrival);
        origins.put(arrival, origin);
        manners.put(origin, manner);
    }

    /** What is left of those that arrive, and is equal to one that has arrived already. */
    private void duplicates() {
        Map<Passing.Identity, List<Passing>> whole =
                grouped(sent.stream().filter(manners::containsKey).toList(), Passing::identity);
        for (Passing arrival : unmatchedGot()) {
            nearest(whole.getOrDefault(arrival.identity(), List.of()), arrival)
                    .ifPresent(origin -> link(origin, arrival, Manner.DUPLICATED));
        }
    }

    /** Matches by octets what hardware has cut into pieces, or put together. */
    private void pieces() {
        List<Passing> whole = unmatchedSent().stream()
                .filter(packet -> packet.header().length() > 0)
                .toList();
        List<Passing> parts = unmatchedGot().stream()
                .filter(packet -> packet.header().length() > 0)
                .toList();
        Octets there = Octets.of(parts);
        Octets here = Octets.of(whole);
        Set<Passing> known = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Passing part : parts) {
            List<Passing> from = here.overlapping(part);
            if (Octets.cover(from, part)) {
                known.add(part);
                origins.put(part, from.getFirst());
            }
        }
        for (Passing packet : whole) {
            List<Passing> found =
                    there.overlapping(packet).stream().filter(known::contains).toList();
            if (!found.isEmpty()) {
                arrivals.put(packet, found);
                manners.put(
                        packet,
                        Octets.cover(found, packet) ? Manner.IN_PIECES : Manner.PARTLY_LOST);
            }
        }
    }
}
