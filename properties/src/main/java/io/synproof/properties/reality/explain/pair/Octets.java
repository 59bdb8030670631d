package io.synproof.properties.reality.explain.pair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Packets by their octets.
 *
 * @param byFirst the packets by the number of their first octet
 * @param longest the length of the longest
 */
record Octets(NavigableMap<Long, List<Passing>> byFirst, int longest) {

    static Octets of(List<Passing> packets) {
        NavigableMap<Long, List<Passing>> byFirst = new TreeMap<>();
        int longest = 0;
        for (Passing packet : packets) {
            byFirst.computeIfAbsent(packet.at(), _ -> new ArrayList<>()).add(packet);
            longest = Math.max(longest, packet.header().length());
        }
        return new Octets(byFirst, longest);
    }

    /** The packets that have an octet of another, in order. */
    List<Passing> overlapping(Passing packet) {
        return byFirst.subMap(packet.at() - longest, false, packet.end(), false).values().stream()
                .flatMap(List::stream)
                .filter(packet::overlaps)
                .toList();
    }

    /** Whether packets have all octets of another among them. */
    static boolean cover(List<Passing> packets, Passing whole) {
        long next = whole.at();
        for (Passing packet :
                packets.stream().sorted(Comparator.comparingLong(Passing::at)).toList()) {
            next = packet.at() <= next ? Math.max(next, packet.end()) : next;
        }
        return next >= whole.end();
    }
}
