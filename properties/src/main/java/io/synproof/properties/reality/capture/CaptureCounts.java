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
 * @param dropped how many more the capturing host dropped, by what the file says
 */
public record CaptureCounts(
        long packets, long tcp, Map<PassedOver, Long> passedOver, long dropped) {
    /** The counts by reason, of which those missing are 0. */
    static CaptureCounts of(long tcp, EnumMap<PassedOver, Long> byReason, long dropped) {
        Map<PassedOver, Long> passedOver = LinkedHashMap.ofAll(byReason);
        return new CaptureCounts(
                tcp + passedOver.values().sum().longValue(), tcp, passedOver, dropped);
    }
}
