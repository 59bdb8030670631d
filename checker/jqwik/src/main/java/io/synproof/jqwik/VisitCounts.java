package io.synproof.jqwik;

import java.util.Map;

/**
 * The number of times each view occurred in the runs of a rehearsal: rare ones are preferred from
 * then on.
 *
 * @param counts how often each thing happened, 1 or more; what is not among them never did
 */
public record VisitCounts(Map<Object, Integer> counts) {

    /** No counts: everything is equally likely. */
    public static final VisitCounts NONE = new VisitCounts(Map.of());

    /** Keeps the counts as they are now. */
    public VisitCounts {
        counts = Map.copyOf(counts);
    }

    /** The number of times this has happened, 0 or more. */
    public int count(Object thing) {
        return counts.getOrDefault(thing, 0);
    }

    /**
     * The weight of this in a random choice, more than 0 and at most 1: the square of 1 / (1 +
     * count), so that a few rare things outweigh many common ones.
     */
    public double weight(Object thing) {
        double rare = 1.0 / (1 + count(thing));
        return rare * rare;
    }
}
