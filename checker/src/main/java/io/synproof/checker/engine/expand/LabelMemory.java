package io.synproof.checker.engine.expand;

import io.synproof.checker.engine.contract.CheckedLocalFunctions;
import io.synproof.checker.engine.encode.ComposedEncoding;
import io.synproof.checker.model.Monitor;

/** The memory of a monitor of labels: each local step knows what follows each memory. */
final class LabelMemory<A, L> implements MemorySteps<A> {
    private final ComposedEncoding<?, A, L, ?, ?, ?> encoding;
    private final CheckedLocalFunctions<A, L, ?, ?, ?> calls;
    private final Monitor<? super L, Object> monitor;

    LabelMemory(ComposedEncoding<?, A, L, ?, ?, ?> encoding, Monitor<? super L, Object> monitor) {
        this.encoding = encoding;
        this.calls = new CheckedLocalFunctions<>(encoding);
        this.monitor = monitor;
    }

    @Override
    public void begin(long[] words, int at) {}

    @Override
    public int after(LocalStep<A> step, int memory, long[] words, int at) {
        return step.memoryAfter(memory, before -> next(step, before));
    }

    @Override
    public int afterOverfull(LocalStep<A> step, int memory, int[] fields, int[] messages) {
        return step.memoryAfter(memory, before -> next(step, before));
    }

    @SuppressWarnings("unchecked")
    private int next(LocalStep<A> step, int memory) {
        return calls.memoryAfter(monitor, memory, (L) step.label);
    }

    @Override
    public boolean isFull(int memory) {
        return monitor.isFull(encoding.memories.get(memory));
    }
}
