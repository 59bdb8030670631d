package io.synproof.model.endpoint;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;

/**
 * The optional features of a TCP implementation.
 *
 * @param present how it does what it does, by feature; what is not there is off
 */
public record OptionalFeatures(Map<Feature<?>, Object> present) {

    /** The sender's way of knowing the receiver's window (RFC 9293, section 3.8.6). */
    public enum FlowControl {
        /** It takes the window to be the same for ever. */
        ASSUMED("assumed", "the sender takes the window to be the same for ever"),
        /** Segments say it, and a window that is closed is probed. */
        ADVERTISED("advertised", "segments say the window, and one that is closed is probed"),
        /** Segments say it, and a window that is closed is not probed: a seeded mistake. */
        UNPROBED("unprobed", "one that is closed is not probed: a seeded mistake");

        private final String key;
        private final String meaning;

        FlowControl(String key, String meaning) {
            this.key = key;
            this.meaning = meaning;
        }

        /** The name under which a user chooses it. */
        public String key() {
            return key;
        }

        /** What it means, in a few words. */
        public String meaning() {
            return meaning;
        }
    }

    /** None of them. */
    public static final OptionalFeatures NONE = new OptionalFeatures(LinkedHashMap.empty());

    /**
     * Some features.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public OptionalFeatures {
        present.filterValues(how -> how instanceof Integer number && number < 0)
                .forEach((feature, number) -> {
                    throw new IllegalArgumentException(feature + " " + number);
                });
        present = present.reject((feature, how) -> how.equals(feature.off()));
    }

    /** How a feature is there, or that it is off. */
    public <T> T get(Feature<T> feature) {
        return feature.type().cast(present.getOrElse(feature, feature.off()));
    }

    /**
     * These features, with one of them otherwise.
     *
     * @throws IllegalArgumentException if it is a negative number
     */
    public <T> OptionalFeatures with(Feature<T> feature, T how) {
        return get(feature).equals(how) ? this : new OptionalFeatures(present.put(feature, how));
    }

    boolean holdsBack() {
        return get(Feature.OUT_OF_ORDER) != OutOfOrderPolicy.DROPPED;
    }

    boolean saysWindows() {
        return get(Feature.FLOW_CONTROL) != FlowControl.ASSUMED;
    }

    boolean avoidsCongestion() {
        return get(Feature.CONGESTION) > 0;
    }

    boolean delaysAcks() {
        return get(Feature.DELAYED_ACK) != Deadline.Untimed.NEVER;
    }
}
