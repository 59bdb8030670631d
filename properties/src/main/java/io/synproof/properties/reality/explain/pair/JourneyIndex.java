package io.synproof.properties.reality.explain.pair;

import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;

/**
 * A journey, whose packets are found by their numbers.
 *
 * @param journey the journey
 * @param passages the packets sent, by their numbers at the sender
 * @param origins the numbers at the sender of those that arrive, by their numbers there
 * @param strays those not sent, by their numbers at the receiver
 * @param forward whether it is that from A to B
 */
record JourneyIndex(
        Journey journey,
        Map<Long, Passage> passages,
        Map<Long, Long> origins,
        Map<Long, Stray> strays,
        boolean forward) {

    static JourneyIndex of(Journey journey, boolean forward) {
        Map<Long, Passage> passages = new HashMap<>();
        Map<Long, Long> origins = new HashMap<>();
        for (Passage passage : journey.passages()) {
            long number = passage.sent().number();
            passages.put(number, passage);
            passage.arrivals().forEach(arrival -> origins.put(arrival.number(), number));
        }
        Map<Long, Stray> strays = new HashMap<>();
        journey.strays().forEach(one -> strays.put(one.arrival().number(), one));
        return new JourneyIndex(journey, passages, origins, strays, forward);
    }

    Option<Passage> passage(long number) {
        return Option.of(passages.get(number));
    }

    /** The number at the sender of a packet that arrives. */
    Option<Long> originOf(long number) {
        return Option.of(origins.get(number));
    }

    Option<Stray> stray(long number) {
        return Option.of(strays.get(number));
    }

    int overtaken(long number) {
        return journey.overtaken().getOrDefault(number, 0);
    }

    /** The time on the way, in nanoseconds. */
    long delay(Passage passage, long ahead) {
        return passage.difference() - (forward ? ahead : -ahead);
    }
}
