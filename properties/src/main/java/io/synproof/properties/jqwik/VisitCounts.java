package io.synproof.properties.jqwik;

import java.util.Map;

/**
 * How often each kind of thing has happened in the runs of a rehearsal: what was rare there is
 * likely from then on.
 *
 * @param counts how often each thing happened, 1 or more; what is not among them never did
 */
public record VisitCounts(Map<Object, Integer> counts) {

    /** Nothing is rarer than anything else. */
    public static final VisitCounts NONE = new VisitCounts(Map.of());

    /** Keeps the counts as they are now. */
    public VisitCounts {
        counts = Map.copyOf(counts);
    }

    /** How often this has happened, 0 or more. */
    public int count(Object thing) {
        return counts.getOrDefault(thing, 0);
    }

    /**
     * How likely this is to be chosen among others, more than 0 and at most 1: the square of what
     * its count suggests, so that few rare things outweigh many common ones.
     */
    public double weight(Object thing) {
        double rare = 1.0 / (1 + count(thing));
        return rare * rare;
    }
}
