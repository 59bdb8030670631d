package io.synproof.properties.report.json;

import io.synproof.properties.experiment.FullNetwork;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The effect of a full network on an outcome, in the fields of the JSON output.
 *
 * @param overflow blocking if senders waited for room, tailDrop if what found none was lost
 * @param capacity the most segments in flight
 * @param steps how many steps met a full network, by the kind of action
 * @param decisive whether more room might give another outcome
 * @param shown what it does in the run that shows the outcome, in a sentence; null if nothing
 */
public record FullNetworkJson(
        String overflow,
        int capacity,
        Map<String, Long> steps,
        boolean decisive,
        @Nullable String shown) {

    static FullNetworkJson of(FullNetwork full) {
        return new FullNetworkJson(
                full.overflow().key(),
                full.capacity(),
                full.steps(),
                full.decisive(),
                full.shown().orElse(null));
    }
}
