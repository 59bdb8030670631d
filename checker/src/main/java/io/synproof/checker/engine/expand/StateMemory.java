package io.synproof.checker.engine.expand;

import io.synproof.checker.engine.contract.CheckedLocalFunctions;
import io.synproof.checker.engine.encode.BitLayout;
import io.synproof.checker.engine.encode.ComposedEncoding;
import io.synproof.checker.engine.encode.Encoding;
import io.synproof.checker.model.MonitoredState;
import io.synproof.checker.model.StateMonitor;
import io.synproof.checker.model.StatePart;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The memory of a monitor of states. It is asked anew for each memory, step and value of the parts
 * that it reads; one that reads the medium is asked at every step.
 */
final class StateMemory<A, L> implements MemorySteps<A> {
    /** The number of answers that are kept; beyond it, all are forgotten. */
    private static final int MOST_KEPT = 1 << 20;

    private final ComposedEncoding<?, A, L, ?, ?, ?> encoding;
    private final CheckedLocalFunctions<A, L, ?, ?, ?> calls;
    private final StateMonitor<Object, ? super L, Object> monitor;
    private final BitLayout layout;
    private final Encoding.Coder<?> coder;
    private final boolean readsMedium;

    // The fields that it reads, but for those of the medium.
    private final int[] read;
    private final Map<Occasion, Integer> known = new HashMap<>();

    private final int[] before;
    private final int[] after;

    StateMemory(
            ComposedEncoding<?, A, L, ?, ?, ?> encoding,
            StateMonitor<Object, ? super L, Object> monitor,
            BitLayout layout,
            PartFields fields) {
        this.encoding = encoding;
        this.calls = new CheckedLocalFunctions<>(encoding);
        this.monitor = monitor;
        this.layout = layout;
        this.coder = encoding.coder();
        this.readsMedium = monitor.parts().contains(StatePart.MEDIUM);
        this.read = fields.of(withoutMedium(monitor.parts()), layout);
        this.before = new int[layout.fields()];
        this.after = new int[layout.fields()];
    }

    private static List<StatePart> withoutMedium(List<StatePart> parts) {
        return parts.stream()
                .filter(part -> !part.equals(StatePart.MEDIUM) && !part.equals(StatePart.MEMORY))
                .toList();
    }

    /** All that decides the memory: a step, the memory before, and fields before and after. */
    private static final class Occasion {
        private final int[] numbers;
        private final LocalStep<?> step;

        Occasion(int[] numbers, LocalStep<?> step) {
            this.numbers = numbers;
            this.step = step;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Occasion another
                    && step.equals(another.step)
                    && Arrays.equals(numbers, another.numbers);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(numbers) + step.hashCode();
        }
    }

    @Override
    public void begin(long[] words, int at) {
        layout.unpack(words, at, before);
    }

    @Override
    public int after(LocalStep<A> step, int memory, long[] words, int at) {
        layout.unpack(words, at, after);
        if (readsMedium) {
            return next(step, memory, coder.decode(after));
        }
        Occasion occasion = new Occasion(numbers(memory), step);
        Integer answer = known.get(occasion);
        if (answer == null) {
            answer = next(step, memory, coder.decode(after));
            if (known.size() >= MOST_KEPT) {
                known.clear();
            }
            known.put(occasion, answer);
        }
        return answer;
    }

    private int[] numbers(int memory) {
        int[] numbers = new int[1 + 2 * read.length];
        numbers[0] = memory;
        for (int i = 0; i < read.length; i++) {
            numbers[1 + 2 * i] = before[read[i]];
            numbers[2 + 2 * i] = after[read[i]];
        }
        return numbers;
    }

    @Override
    public int afterOverfull(LocalStep<A> step, int memory, int[] fields, int[] messages) {
        return next(step, memory, encoding.assemble(fields, messages, messages.length));
    }

    @SuppressWarnings("unchecked")
    private int next(LocalStep<A> step, int memory, Object then) {
        return calls.memoryAfter(
                monitor, memory, own(coder.decode(before)), (L) step.label, own(then));
    }

    private static Object own(Object state) {
        return ((MonitoredState<?, ?>) state).state();
    }

    @Override
    public boolean isFull(int memory) {
        return monitor.isFull(encoding.memories.get(memory));
    }
}
