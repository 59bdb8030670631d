package io.synproof.properties.reality.capture;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;

/**
 * Numbers of the packets of a capture.
 *
 * @param packets of all kinds
 * @param tcp that carry a TCP segment
 * @param passedOver the rest by reason, in the order of {@link PassedOver}, without zeros
 */
public record CaptureCounts(long packets, long tcp, Map<PassedOver, Long> passedOver) {
    /** The counts by reason of an array with a place for each. */
    static CaptureCounts of(long tcp, long[] byReason) {
        Map<PassedOver, Long> passedOver = LinkedHashMap.empty();
        long packets = tcp;
        for (PassedOver reason : PassedOver.values()) {
            long count = byReason[reason.ordinal()];
            packets += count;
            if (count > 0) {
                passedOver = passedOver.put(reason, count);
            }
        }
        return new CaptureCounts(packets, tcp, passedOver);
    }

    /** How many packets are not TCP's. */
    public long others() {
        return packets - tcp;
    }
}
