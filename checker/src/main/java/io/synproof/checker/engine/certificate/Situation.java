package io.synproof.checker.engine.certificate;

import io.synproof.checker.coverability.Certificate.Most;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A control state, and the most that may be in flight of each message.
 *
 * @param control the processes, the environment, and what a monitor remembers if there is one
 * @param most by message, 1 or more, or {@link Most#ANY}
 */
record Situation(List<Interned> control, Map<Interned, Integer> most) {

    /** Whether another one of the same control state has at least so many of each message. */
    boolean isWithin(Situation other) {
        if (!control.equals(other.control)) {
            return false;
        }
        for (Map.Entry<Interned, Integer> one : most.entrySet()) {
            if (one.getValue() > other.most.getOrDefault(one.getKey(), 0)) {
                return false;
            }
        }
        return true;
    }

    /** Both in words. */
    String text() {
        return control + " with "
                + most.entrySet().stream()
                        .map(entry -> (entry.getValue() == Most.ANY ? "any" : entry.getValue())
                                + " of " + entry.getKey())
                        .sorted()
                        .collect(Collectors.joining(", ", "{", "}"));
    }
}
