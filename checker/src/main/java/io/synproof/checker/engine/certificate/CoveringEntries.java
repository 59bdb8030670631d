package io.synproof.checker.engine.certificate;

import io.synproof.checker.coverability.Certificate.Entry;
import io.synproof.checker.coverability.Certificate.Most;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The patterns of one control state, found by the messages that they have. */
final class CoveringEntries {
    private final List<Entry> entries = new ArrayList<>();
    private final List<Map<Integer, Integer>> counts = new ArrayList<>();
    private final Map<Integer, BitSet> having = new HashMap<>();

    void add(Entry entry) {
        Map<Integer, Integer> most = new HashMap<>();
        for (Most one : entry.most()) {
            most.merge(one.message(), one.count(), Math::max);
            having.computeIfAbsent(one.message(), _ -> new BitSet()).set(entries.size());
        }
        entries.add(entry);
        counts.add(most);
    }

    /** A pattern that has at least so many of each message. */
    Optional<Entry> covering(Map<Integer, Integer> least) {
        BitSet left = new BitSet();
        left.set(0, entries.size());
        for (int message : least.keySet()) {
            left.and(having.getOrDefault(message, new BitSet()));
        }
        for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
            if (hasAtLeast(counts.get(i), least)) {
                return Optional.of(entries.get(i));
            }
        }
        return Optional.empty();
    }

    private static boolean hasAtLeast(Map<Integer, Integer> most, Map<Integer, Integer> least) {
        for (Map.Entry<Integer, Integer> one : least.entrySet()) {
            if (most.getOrDefault(one.getKey(), 0) < one.getValue()) {
                return false;
            }
        }
        return true;
    }
}
