package io.synproof.properties.reality.capture;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import java.util.EnumMap;

/**
 * Numbers of the packets of a capture.
 *
 * @param packets of all kinds
 * @param tcp TCP segments that they carry, of which one may be in several
 * @param passedOver the rest by reason, in the order of {@link PassedOver}, without zeros
 * @param dropped how many more the capturing host dropped, by what the file says
 */
public record CaptureCounts(
        long packets, long tcp, Map<PassedOver, Long> passedOver, long dropped) {
    /** The counts by reason, of which those missing are 0. */
    static CaptureCounts of(
            long packets, long tcp, EnumMap<PassedOver, Long> byReason, long dropped) {
        return new CaptureCounts(packets, tcp, LinkedHashMap.ofAll(byReason), dropped);
    }
}
