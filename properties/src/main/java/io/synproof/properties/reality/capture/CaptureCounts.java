package io.synproof.properties.reality.capture;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import java.util.EnumMap;

/**
 * Numbers of the packets of a capture.
 *
 * @param packets of all kinds
 * @param tcp that carry a TCP segment
 * @param passedOver the rest by reason, in the order of {@link PassedOver}, without zeros
 */
public record CaptureCounts(long packets, long tcp, Map<PassedOver, Long> passedOver) {
    /** The counts by reason, of which those missing are 0. */
    static CaptureCounts of(long tcp, EnumMap<PassedOver, Long> byReason) {
        Map<PassedOver, Long> passedOver = LinkedHashMap.ofAll(byReason);
        return new CaptureCounts(tcp + passedOver.values().sum().longValue(), tcp, passedOver);
    }

    /** How many packets are not TCP's. */
    public long others() {
        return packets - tcp;
    }
}
