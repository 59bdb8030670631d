package io.synproof.checker.engine.expand;

import io.synproof.checker.engine.contract.CheckedLocalFunctions;
import io.synproof.checker.engine.encode.ComposedEncoding;
import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.StateMonitor;

/** The memory of the monitor at a composition's side, from control state to control state. */
interface ControlMemory<A> {

    /** What it remembers after a step between control states, of which the second lacks it. */
    int after(LocalStep<A> step, int[] before, int[] after);

    /** Whether it has no room for what it then remembers. */
    boolean isFull(int memory);

    static <A, L> ControlMemory<A> of(
            RunMonitor<L> monitor, ComposedEncoding<?, A, L, ?, ?, ?> encoding) {
        return switch (monitor) {
            case RunMonitor.None<L> _ -> new Without<>();
            case RunMonitor.OfLabels<L>(var labels) -> new OfLabels<>(encoding, labels);
            case RunMonitor.OfStates<L>(var states) -> new OfStates<>(encoding, states);
        };
    }

    /** There is no monitor. */
    record Without<A>() implements ControlMemory<A> {
        @Override
        public int after(LocalStep<A> step, int[] before, int[] after) {
            return 0;
        }

        @Override
        public boolean isFull(int memory) {
            return false;
        }
    }

    /** The monitor sees labels. */
    record OfLabels<A, L>(
            ComposedEncoding<?, A, L, ?, ?, ?> encoding, Monitor<? super L, Object> monitor)
            implements ControlMemory<A> {

        @Override
        public int after(LocalStep<A> step, int[] before, int[] after) {
            return step.memoryAfter(before[encoding.memoryField], memory -> next(step, memory));
        }

        @SuppressWarnings("unchecked")
        private int next(LocalStep<A> step, int memory) {
            return new CheckedLocalFunctions<>(encoding)
                    .memoryAfter(monitor, memory, (L) step.label);
        }

        @Override
        public boolean isFull(int memory) {
            return monitor.isFull(encoding.memories.get(memory));
        }
    }

    /** The monitor sees states, but not what is in flight. */
    record OfStates<A, L>(
            ComposedEncoding<?, A, L, ?, ?, ?> encoding,
            StateMonitor<Object, ? super L, Object> monitor)
            implements ControlMemory<A> {

        @Override
        @SuppressWarnings("unchecked")
        public int after(LocalStep<A> step, int[] before, int[] after) {
            return new CheckedLocalFunctions<>(encoding)
                    .memoryAfter(
                            monitor,
                            before[encoding.memoryField],
                            own(before),
                            (L) step.label,
                            own(after));
        }

        private Object own(int[] control) {
            Object state = encoding.assemble(control, new int[0], 0);
            return ((MonitoredState<?, ?>) state).state();
        }

        @Override
        public boolean isFull(int memory) {
            return monitor.isFull(encoding.memories.get(memory));
        }
    }
}
