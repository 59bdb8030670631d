package io.synproof.properties.reality.kernel.converse;

import io.synproof.model.endpoint.State;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The counts of many conversations, kept by several threads. */
final class Tally {
    private final Map<Cell, Integer> cells = new HashMap<>();
    private final Map<KnownDifference, Integer> known = new EnumMap<>(KnownDifference.class);
    private final Map<String, Difference> differences = new TreeMap<>();
    private final Map<Integer, Integer> lengths = new TreeMap<>();
    private int played;
    private int slow;

    /**
     * A cell of the coverage table.
     *
     * @param state the state
     * @param met the class of segments that met it
     */
    record Cell(State state, SegmentClass met) {}

    /**
     * A kind of unexplained difference.
     *
     * @param kind the kind
     * @param count how many conversations ended with it
     * @param example one of them
     * @param shrinking how far it is shrunk
     */
    record Difference(String kind, int count, Played example, Shrinking shrinking) {}

    /**
     * Counts a conversation, a slow one as no more than that, and says whether it is the first
     * with its kind of difference.
     */
    synchronized boolean count(Played conversation) {
        played++;
        if (conversation.slow()) {
            slow++;
            return false;
        }
        lengths.merge(conversation.segments(), 1, Integer::sum);
        cellsOf(conversation).forEach(cell -> cells.merge(cell, 1, Integer::sum));
        conversation
                .exchanges()
                .flatMap(exchange -> exchange.judgement().known())
                .distinct()
                .forEach(one -> known.merge(one, 1, Integer::sum));
        return conversation
                .difference()
                .map(kind -> differences
                                .merge(kind, drawn(kind, conversation), Tally::joined)
                                .count()
                        == 1)
                .getOrElse(false);
    }

    private static Difference drawn(String kind, Played conversation) {
        return new Difference(kind, 1, conversation, Shrinking.NOT_TRIED);
    }

    private static Difference joined(Difference before, Difference next) {
        return new Difference(
                before.kind, before.count + next.count, before.example, before.shrinking);
    }

    private static Set<Cell> cellsOf(Played conversation) {
        Set<Cell> met = new HashSet<>();
        for (Exchange exchange : conversation.exchanges()) {
            if (exchange.move() instanceof Move.Inject inject) {
                met.add(new Cell(exchange.before(), inject.kind()));
            }
        }
        return met;
    }

    /** Puts a shrunk conversation in the place of the example of its kind. */
    synchronized void shrunk(String kind, Played smaller, Shrinking shrinking) {
        differences.computeIfPresent(
                kind, (_, before) -> new Difference(kind, before.count, smaller, shrinking));
    }

    /** The number of conversations up to now. */
    synchronized int played() {
        return played;
    }

    /** The number of kinds of unexplained differences up to now. */
    synchronized int kinds() {
        return differences.size();
    }

    /** The report of what was counted. */
    synchronized ConverseReport report(ConversePlan plan, double seconds, boolean interrupted) {
        return new ConverseReport(
                plan,
                io.vavr.collection.HashMap.ofAll(cells),
                io.vavr.collection.TreeMap.ofAll(new TreeMap<>(known)),
                io.vavr.collection.List.ofAll(differences.values()),
                new ConverseReport.Extent(played, slow, median(), seconds, interrupted));
    }

    private int median() {
        int left = (played - slow) / 2;
        for (Map.Entry<Integer, Integer> length : lengths.entrySet()) {
            left -= length.getValue();
            if (left < 0) {
                return length.getKey();
            }
        }
        return 0;
    }
}
