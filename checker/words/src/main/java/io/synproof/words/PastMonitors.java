package io.synproof.words;

import io.synproof.checker.model.Monitor;
import io.synproof.checker.model.StateMonitor;
import io.synproof.checker.model.StatePart;
import java.util.List;

/** The monitors of the past operators of a sentence. */
final class PastMonitors {
    private PastMonitors() {}

    /**
     * A monitor that sees labels.
     *
     * @param terms the past operators, inner ones before outer ones
     */
    record OfLabels<L>(List<PastSlot> terms) implements Monitor<L, PastMemory> {
        @Override
        public PastMemory initial() {
            return PastMemory.next(terms, null, new Moment<>(null, null, null, null));
        }

        @Override
        public PastMemory next(PastMemory memory, L label) {
            return PastMemory.next(terms, memory, Moment.ofLabel(label, null));
        }

        @Override
        public boolean isFull(PastMemory memory) {
            return PastMonitors.isFull(terms, memory);
        }
    }

    /**
     * A monitor that sees states and labels.
     *
     * @param terms the past operators, inner ones before outer ones
     */
    record OfStates<S, L>(List<PastSlot> terms) implements StateMonitor<S, L, PastMemory> {
        @Override
        public PastMemory initial(S start) {
            return PastMemory.next(terms, null, new Moment<>(null, null, start, null));
        }

        @Override
        public List<StatePart> parts() {
            return terms.stream()
                    .flatMap(term -> term.parts().stream())
                    .filter(part -> !part.equals(StatePart.MEMORY))
                    .distinct()
                    .toList();
        }

        @Override
        public PastMemory next(PastMemory memory, S before, L label, S after) {
            return PastMemory.next(terms, memory, new Moment<>(before, label, after, null));
        }

        @Override
        public boolean isFull(PastMemory memory) {
            return PastMonitors.isFull(terms, memory);
        }
    }

    private static boolean isFull(List<PastSlot> terms, PastMemory memory) {
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i).isFull(memory.values().get(i))) {
                return true;
            }
        }
        return false;
    }
}
