package io.synproof.properties.reality.kernel.converse;

import io.synproof.model.endpoint.State;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.SortedMap;

/**
 * The report of many conversations.
 *
 * @param plan what was to be held
 * @param cells in how many of those that were judged a class of segments met a state
 * @param known in how many conversations an explained difference was needed
 * @param differences the kinds that nothing explains
 * @param extent how many conversations there were, and how long
 */
public record ConverseReport(
        ConversePlan plan,
        Map<Tally.Cell, Integer> cells,
        SortedMap<KnownDifference, Integer> known,
        List<Tally.Difference> differences,
        Extent extent) {

    /**
     * The extent of the conversations.
     *
     * @param played how many were held
     * @param slow how many of them were not judged, because the kernel's timers may have spoken
     * @param median the median number of segments in a conversation
     * @param seconds how long all took
     * @param interrupted whether the user stopped it
     */
    public record Extent(int played, int slow, int median, double seconds, boolean interrupted) {
        /** How many were judged. */
        public int judged() {
            return played - slow;
        }
    }

    /** In how many conversations a class of segments met a state. */
    int met(State state, SegmentClass kind) {
        return cells.getOrElse(new Tally.Cell(state, kind), 0);
    }

    /** Whether half of the conversations at least, and any at all, were judged. */
    public boolean isDecided() {
        return extent.judged() > 0 && extent.judged() >= extent.slow();
    }

    /** Whether nothing is left unexplained. */
    public boolean isExplained() {
        return differences.isEmpty();
    }
}
