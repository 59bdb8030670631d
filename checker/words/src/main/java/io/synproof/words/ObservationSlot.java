package io.synproof.words;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.StatePart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An observation in a sentence.
 *
 * @param observation the observation
 */
record ObservationSlot<L, M>(Observation<L, M> observation) implements PastSlot {

    /** Memories in this slot are the monitor's, and labels those of its model. */
    @Override
    @SuppressWarnings("unchecked")
    public Object next(@Nullable Object old, Position position) {
        Monitor<L, M> monitor = observation.monitor();
        L label = (L) position.moment().label();
        return old == null || label == null ? monitor.initial() : monitor.next((M) old, label);
    }

    @Override
    public boolean isOfLabels() {
        return true;
    }

    @Override
    public List<StatePart> parts() {
        return List.of();
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean isFull(Object memory) {
        return observation.monitor().isFull((M) memory);
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<String> shown(Object memory) {
        return observation.shown().apply((M) memory);
    }

    /** The value, of what the monitor remembers. */
    @SuppressWarnings("unchecked")
    Object read(Object memory) {
        return Values.of(observation.read().apply((M) memory));
    }
}
