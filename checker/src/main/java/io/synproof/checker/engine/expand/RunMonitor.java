package io.synproof.checker.engine.expand;

import io.synproof.checker.engine.encode.BitLayout;
import io.synproof.checker.engine.encode.ComposedEncoding;
import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.StateMonitor;

/**
 * The monitor at a composition's side, if there is one.
 *
 * @param <L> what it observes of a step
 */
sealed interface RunMonitor<L> {

    /** Whether there is one. */
    default boolean isThere() {
        return true;
    }

    /**
     * What it remembers from state to state, for one thread.
     *
     * @param of the fields that parts of states are in
     */
    <A> MemorySteps<A> steps(
            ComposedEncoding<?, A, L, ?, ?, ?> encoding, BitLayout layout, PartFields of);

    /** No monitor. */
    record None<L>() implements RunMonitor<L> {
        @Override
        public boolean isThere() {
            return false;
        }

        @Override
        public <A> MemorySteps<A> steps(
                ComposedEncoding<?, A, L, ?, ?, ?> encoding, BitLayout layout, PartFields of) {
            return new NoMemory<>();
        }
    }

    /**
     * A monitor of labels.
     *
     * @param monitor the monitor
     */
    record OfLabels<L>(Monitor<? super L, Object> monitor) implements RunMonitor<L> {
        @Override
        public <A> MemorySteps<A> steps(
                ComposedEncoding<?, A, L, ?, ?, ?> encoding, BitLayout layout, PartFields of) {
            return new LabelMemory<>(encoding, monitor);
        }
    }

    /**
     * A monitor of states.
     *
     * @param monitor the monitor
     */
    record OfStates<L>(StateMonitor<Object, ? super L, Object> monitor) implements RunMonitor<L> {
        @Override
        public <A> MemorySteps<A> steps(
                ComposedEncoding<?, A, L, ?, ?, ?> encoding, BitLayout layout, PartFields of) {
            return new StateMemory<>(encoding, monitor, layout, of);
        }
    }
}
